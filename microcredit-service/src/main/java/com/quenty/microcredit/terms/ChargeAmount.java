package com.quenty.microcredit.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a charge comes to.
 *
 * @param value money for {@link ChargeBasis#FLAT}, else percent (2.5 is 2.5 %)
 */
public record ChargeAmount(ChargeBasis basis, BigDecimal value) {

    private static final int PERCENT_DIGITS = 2;

    public ChargeAmount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a charge is not negative");
        }
    }

    public static ChargeAmount flat(String value) {
        return new ChargeAmount(ChargeBasis.FLAT, new BigDecimal(value));
    }

    public static ChargeAmount percent(ChargeBasis of, String value) {
        return new ChargeAmount(of, new BigDecimal(value));
    }

    /** Rounded half even to the currency's decimals. */
    public BigDecimal of(BigDecimal amount, BigDecimal interest, int decimals) {
        return switch (basis) {
            case FLAT -> value.setScale(decimals, RoundingMode.HALF_EVEN);
            case PERCENT_OF_AMOUNT -> percentOf(amount, decimals);
            case PERCENT_OF_INTEREST -> percentOf(interest, decimals);
            case PERCENT_OF_AMOUNT_AND_INTEREST -> percentOf(amount.add(interest), decimals);
        };
    }

    private BigDecimal percentOf(BigDecimal base, int decimals) {
        return base.multiply(value).movePointLeft(PERCENT_DIGITS).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
