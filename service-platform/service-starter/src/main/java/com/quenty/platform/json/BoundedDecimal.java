package com.quenty.platform.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Decimals of a sane size. {@code 1e999999999} is a dozen bytes to send and a gigabyte to write out in plain notation.
 */
final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {

    /** More than any of our columns holds, on either side of the point. */
    private static final int MAX_DIGITS = 30;

    BoundedDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var number = parser.getDecimalValue();
        if (number.scale() > MAX_DIGITS || (long) number.precision() - number.scale() > MAX_DIGITS) {
            return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too many digits");
        }
        // 1e3 is 1000: kept as JSON it is written in plain notation, and must equal itself when it is read again.
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
