package com.quenty.platform.json;

import com.quenty.platform.validation.PlainText;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Names of members that the caller makes up, in maps: as strict as text. */
final class StorableName extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        var flaw = PlainText.flaw(key, false);
        if (flaw != null) {
            return context.handleWeirdKey(String.class, "", flaw);
        }
        return PlainText.normal(key);
    }
}
