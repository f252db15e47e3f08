package com.quenty.customer.taxids;

import java.util.Set;

/** CURP: 18 characters made from name, day of birth, sex and state of birth, with a check digit. */
final class MexicanCurp implements TaxIdRule {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    /** The federal states, and NE for those born abroad. */
    private static final Set<String> STATES = Set.of(
            "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN", "MS", "NE",
            "NL", "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN", "ZS");

    @Override
    public Verdict check(String number) {
        if (!number.matches("[A-Z]{4}[0-9]{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z][0-9]")) {
            return Verdict.invalid(
                    "a CURP has 18 characters: four letters, a date, H, M or X, a state and five characters");
        }
        if (!MexicanNames.isDate(century(number), number.substring(4, 10))) {
            return Verdict.invalid("the six digits of a CURP are a date of birth, yymmdd");
        }
        if (!STATES.contains(number.substring(11, 13))) {
            return Verdict.invalid("a CURP names a Mexican state, or NE, after the sex");
        }
        if (MexicanNames.beginsRudely(number)) {
            return Verdict.invalid("no CURP begins with this word");
        }
        return Verdict.validIf(CheckDigits.last(number) == checkDigit(number), WRONG_CHECK_DIGIT);
    }

    /** The character that tells namesakes apart is a digit for those born before 2000, a letter for the others. */
    private static int century(String number) {
        return Character.isDigit(number.charAt(16)) ? 1900 : 2000;
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(number.charAt(i)) * (18 - i);
        }
        return CheckDigits.digit((10 - sum % 10) % 10);
    }
}
