package com.quenty.customer.taxids;

/**
 * NIT: up to 15 digits and a check digit, weighted by primes from the right. Of people it is the number of the identity
 * card, which may be short; zeros before it say nothing.
 */
final class ColombianNit implements TaxIdRule {

    private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

    @Override
    public String canonical(String number) {
        return Zeros.stripped(number);
    }

    @Override
    public Verdict check(String number) {
        if (!number.matches("[1-9][0-9]{2,14}[0-9]")) {
            return Verdict.invalid("a NIT has 4 to 16 digits with its check digit");
        }
        return Verdict.validIf(CheckDigits.last(number) == checkDigit(number), WRONG_CHECK_DIGIT);
    }

    private static char checkDigit(String number) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (number.charAt(last - 1 - i) - '0') * WEIGHTS[i];
        }
        int remainder = sum % 11;
        return CheckDigits.digit(remainder < 2 ? remainder : 11 - remainder);
    }
}
