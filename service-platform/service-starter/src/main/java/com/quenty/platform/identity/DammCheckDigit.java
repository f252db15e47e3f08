package com.quenty.platform.identity;

/**
 * The check digit of H. Michael Damm (Total anti-symmetrische Quasigruppen, Marburg 2004, p. 111): catches every single wrong
 * digit and every swap of two neighbours, with nothing but digits.
 */
public final class DammCheckDigit {

    /** Totally anti-symmetric quasigroup of order 10 with zeros on its diagonal. */
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private DammCheckDigit() {}

    /** Of digits alone; none have 0. */
    public static char of(String digits) {
        return (char) ('0' + interim(digits));
    }

    /** Whether the last of the digits is the check digit of those before it. */
    public static boolean fits(String digits) {
        return interim(digits) == 0;
    }

    private static int interim(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
