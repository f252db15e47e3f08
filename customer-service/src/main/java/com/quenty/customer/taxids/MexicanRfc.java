package com.quenty.customer.taxids;

import java.util.Set;

/**
 * RFC: three letters for a company, four for a person, a date and three characters, of which the last is a check
 * digit.
 *
 * <p>A wrong check digit only raises suspicion: the authority itself has issued numbers with one, roughly 1.5 % of
 * those in use.
 */
final class MexicanRfc implements TaxIdRule {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    /** Printed on invoices to the general public and to foreigners; they identify nobody. */
    private static final Set<String> ANYBODY = Set.of("XAXX010101000", "XEXX010101000");

    @Override
    public Verdict check(String number) {
        if (!number.matches("[A-ZÑ&]{3,4}[0-9]{6}[0-9A-Z]{2}[0-9A]")) {
            return Verdict.invalid(
                    "an RFC has three letters (a company) or four (a person), a date and three characters");
        }
        if (!isDate(number.substring(number.length() - 9, number.length() - 3))) {
            return Verdict.invalid("the six digits of an RFC are a date, yymmdd");
        }
        if (ANYBODY.contains(number)) {
            return Verdict.invalid("this RFC stands for anybody and identifies nobody");
        }
        if (number.length() == 13 && MexicanNames.beginsRudely(number)) {
            return Verdict.invalid("no RFC begins with this word");
        }
        return CheckDigits.last(number) == checkDigit(number)
                ? Verdict.VALID
                : new Verdict.Suspicious(WRONG_CHECK_DIGIT);
    }

    /** The century is not part of the number. */
    private static boolean isDate(String yymmdd) {
        return MexicanNames.isDate(1900, yymmdd) || MexicanNames.isDate(2000, yymmdd);
    }

    private static char checkDigit(String number) {
        String padded = number.length() == 12 ? " " + number : number;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += ALPHABET.indexOf(padded.charAt(i)) * (13 - i);
        }
        return ALPHABET.charAt((11 - sum % 11) % 11);
    }
}
