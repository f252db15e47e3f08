package com.quenty.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text that PostgreSQL can keep: without U+0000, and without half a surrogate pair, which JSON can escape but UTF-8
 * can't encode; the driver would store a question mark in its place.
 */
final class StorableText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && !isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "is no text that can be kept");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(character ->
                        character != 0 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE));
    }
}
