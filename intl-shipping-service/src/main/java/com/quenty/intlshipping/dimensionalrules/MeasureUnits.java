package com.quenty.intlshipping.dimensionalrules;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import jakarta.persistence.EnumeratedValue;
import java.math.BigDecimal;
import java.util.Locale;

/** The units in which sides and weights are given, and in which a carrier rounds them. */
public enum MeasureUnits implements Coded {
    /** Centimetres and kilograms. */
    CM_KG("1", "1"),
    /** Inches and pounds, by the international yard and pound of 1959. */
    IN_LB("2.54", "0.45359237");

    /** A cubic metre is so many powers of ten of cubic centimetres. */
    private static final int POWERS_OF_A_CUBIC_METRE = 6;

    private static final int SIDES = 3;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final BigDecimal cm;
    private final BigDecimal kg;

    MeasureUnits(String cm, String kg) {
        this.cm = new BigDecimal(cm);
        this.kg = new BigDecimal(kg);
    }

    @Override
    public String code() {
        return code;
    }

    /** Exact. */
    public BigDecimal inCm(BigDecimal length) {
        return length.multiply(cm);
    }

    /** Exact. */
    public BigDecimal inKg(BigDecimal weight) {
        return weight.multiply(kg);
    }

    /** Exact. */
    BigDecimal inCubicMetres(BigDecimal volume) {
        return volume.multiply(cm.pow(SIDES)).movePointLeft(POWERS_OF_A_CUBIC_METRE);
    }
}
