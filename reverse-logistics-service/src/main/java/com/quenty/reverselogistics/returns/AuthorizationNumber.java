package com.quenty.reverselogistics.returns;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A return authorization number (RMA), {@code RMA-0000-00001-3}: nine digits and a check digit after Damm, which finds every wrong digit
 * and every two neighbours that are exchanged.
 *
 * @param serial from 1, of nine digits at most
 */
public record AuthorizationNumber(long serial) {

    private static final long MAX_SERIAL = 999_999_999L;
    private static final Pattern FORM = Pattern.compile("RMA([0-9]{9})([0-9])");

    /** A quasigroup without a fixed point off its diagonal of zeros, in the order of its rows. */
    private static final String[] DAMM = {
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

    public AuthorizationNumber {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("A return authorization number has nine digits, not " + serial);
        }
    }

    /** As people write it or a scanner reads it: in any case, with or without hyphens. Empty when it is none, or mistyped. */
    public static Optional<AuthorizationNumber> parse(String typed) {
        var matcher = FORM.matcher(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()
                || checkDigit(matcher.group(1)) != matcher.group(2).charAt(0)) {
            return Optional.empty();
        }
        long serial = Long.parseLong(matcher.group(1));
        return serial == 0 ? Optional.empty() : Optional.of(new AuthorizationNumber(serial));
    }

    static char checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }

    @Override
    public String toString() {
        var digits = "%09d".formatted(serial);
        return "RMA-%s-%s-%c".formatted(digits.substring(0, 4), digits.substring(4), checkDigit(digits));
    }
}
