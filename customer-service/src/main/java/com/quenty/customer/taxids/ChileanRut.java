package com.quenty.customer.taxids;

/**
 * RUT: up to eight digits and a check digit, which may be K. Zeros before it say nothing: {@code 09.007.485-7} is
 * {@code 9.007.485-7}. People have been numbered from 1.
 */
final class ChileanRut implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.stripped(number);
    }

    @Override
    public Verdict check(String number) {
        if (!number.matches("[1-9][0-9]{0,7}[0-9K]")) {
            return Verdict.invalid("a RUT has up to eight digits and a check digit, which may be K");
        }
        return Verdict.validIf(CheckDigits.last(number) == checkDigit(number), WRONG_CHECK_DIGIT);
    }

    private static char checkDigit(String number) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (number.charAt(last - 1 - i) - '0') * (2 + i % 6);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'K';
            case 11 -> '0';
            default -> CheckDigits.digit(check);
        };
    }
}
