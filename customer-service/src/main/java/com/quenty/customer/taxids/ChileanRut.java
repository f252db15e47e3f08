package com.quenty.customer.taxids;

/** RUT: seven or eight digits and a check digit, which may be K. */
final class ChileanRut implements TaxIdRule {

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9]{7,8}[0-9K]")) {
            return Verdict.invalid("a RUT has seven or eight digits and a check digit, which may be K");
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
