package com.quenty.microcredit.schedules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Interest summed up without any rounding, so that it is rounded once: when it becomes money. */
record ExactInterest(BigDecimal numerator, BigInteger denominator) {

    static final ExactInterest ZERO = new ExactInterest(BigDecimal.ZERO, BigInteger.ONE);

    ExactInterest plus(BigDecimal balance, BigDecimal annualRate, YearFraction time) {
        var added = balance.multiply(annualRate).multiply(new BigDecimal(time.numerator()));
        if (denominator.equals(time.denominator())) {
            return new ExactInterest(numerator.add(added), denominator);
        }
        return new ExactInterest(
                numerator.multiply(new BigDecimal(time.denominator())).add(added.multiply(new BigDecimal(denominator))),
                denominator.multiply(time.denominator()));
    }

    BigDecimal rounded(int decimals) {
        return numerator.divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
    }
}
