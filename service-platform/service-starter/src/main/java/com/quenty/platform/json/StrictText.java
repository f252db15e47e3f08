package com.quenty.platform.json;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a date or time from its one textual form: no numbers since some epoch, no arrays, no time behind a date. */
final class StrictText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    StrictText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException wrong) {
            return (T) context.handleWeirdStringValue(handledType(), parser.getString(), "not in its textual form");
        }
    }
}
