package com.quenty.microcredit.schedules;

import java.math.BigInteger;

/** A share of a year, kept exact: seven twelfths stays seven twelfths until money is rounded. */
record YearFraction(BigInteger numerator, BigInteger denominator) {

    static final YearFraction ZERO = of(0, 1);

    static YearFraction of(long numerator, long denominator) {
        return new YearFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    YearFraction plus(YearFraction other) {
        if (denominator.equals(other.denominator)) {
            return new YearFraction(numerator.add(other.numerator), denominator);
        }
        return new YearFraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator))
                .reduced();
    }

    YearFraction times(long factor, long divisor) {
        return new YearFraction(
                        numerator.multiply(BigInteger.valueOf(factor)),
                        denominator.multiply(BigInteger.valueOf(divisor)))
                .reduced();
    }

    private YearFraction reduced() {
        var gcd = numerator.gcd(denominator);
        return gcd.signum() == 0 ? this : new YearFraction(numerator.divide(gcd), denominator.divide(gcd));
    }
}
