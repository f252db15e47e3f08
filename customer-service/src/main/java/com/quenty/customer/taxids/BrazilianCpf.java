package com.quenty.customer.taxids;

/** CPF: nine digits and two check digits; one digit eleven times fits the arithmetic but is never issued. */
final class BrazilianCpf implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.padded(number, 11);
    }

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9]{11}")) {
            return Verdict.invalid("a CPF has 11 digits");
        }
        if (number.matches("([0-9])\\1{10}")) {
            return Verdict.invalid("a CPF is not one digit repeated");
        }
        char first = CheckDigits.brazilian(CheckDigits.weightedSum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2));
        char second = CheckDigits.brazilian(CheckDigits.weightedSum(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2));
        return Verdict.validIf(number.charAt(9) == first && number.charAt(10) == second, WRONG_CHECK_DIGIT);
    }
}
