package com.quenty.platform.json;

import com.quenty.platform.validation.PlainText;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Names of members that the caller makes up, in maps: as strict as text. */
final class StorableName extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        var flaw = PlainText.flaw(key, PlainText.Kind.LINE);
        if (flaw != null) {
            throw new UnfitText(context.getParser(), "has members whose names " + flaw);
        }
        return PlainText.normal(key);
    }
}
