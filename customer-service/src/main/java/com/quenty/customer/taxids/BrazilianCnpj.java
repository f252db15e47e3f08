package com.quenty.customer.taxids;

/**
 * CNPJ: twelve characters and two check digits. Since July 2026 the twelve may be letters too (IN RFB 2.229/2024); a
 * letter counts as its ASCII code less 48, so that numeric ones keep their check digits.
 */
final class BrazilianCnpj implements TaxIdRule {

    @Override
    public String canonical(String number) {
        return Zeros.padded(number, 14);
    }

    @Override
    public Verdict check(String number) {
        if (!number.matches("[0-9A-Z]{12}[0-9]{2}")) {
            return Verdict.invalid("a CNPJ has twelve digits or letters and two check digits");
        }
        if (number.startsWith("000000000000")) {
            return Verdict.invalid("the twelve of a CNPJ are not all zeros");
        }
        char first = CheckDigits.brazilian(CheckDigits.weightedSum(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
        char second = CheckDigits.brazilian(CheckDigits.weightedSum(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
        return Verdict.validIf(number.charAt(12) == first && number.charAt(13) == second, WRONG_CHECK_DIGIT);
    }
}
