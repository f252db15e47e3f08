package com.quenty.pickup.pickups;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Weights and lengths as decimal numbers. Their columns are REAL: what is written with seven digits is read as it was
 * written, since the shortest decimal of the binary fraction is taken.
 */
@Converter
class RealConverter implements AttributeConverter<BigDecimal, Float> {

    @Override
    public @Nullable Float convertToDatabaseColumn(@Nullable BigDecimal number) {
        return number == null ? null : number.floatValue();
    }

    @Override
    public @Nullable BigDecimal convertToEntityAttribute(@Nullable Float number) {
        return number == null ? null : decimal(number);
    }

    static BigDecimal decimal(float number) {
        var decimal = new BigDecimal(Float.toString(number)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
