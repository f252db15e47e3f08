package com.quenty.customer.taxids;

/** RUC: 11 digits; the first two say what kind of taxpayer, the last is a check digit. */
final class PeruvianRuc implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.stripped(number);
    }

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9]{11}")) {
            return Verdict.invalid("a RUC has 11 digits");
        }
        if (!number.matches("(10|15|16|17|20).*")) {
            return Verdict.invalid("a RUC begins with 10, 15, 16, 17 or 20");
        }
        int sum = CheckDigits.weightedSum(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        char expected = CheckDigits.digit((11 - sum % 11) % 10);
        return Verdict.validIf(CheckDigits.last(number) == expected, WRONG_CHECK_DIGIT);
    }
}
