package com.quenty.pickup.trackingnumbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a parcel, in the form of UPU S10: two letters, eight digits, a check digit, and the country it was
 * collected in. The letters PA to PZ are those that S10 leaves to domestic parcels; they go on with every hundred
 * million numbers.
 *
 * @param serial from 1; the first letter after P counts hundreds of millions
 * @param country ISO 3166-1 alpha-2
 */
public record TrackingNumber(long serial, String country) {

    /** The largest serial that there are letters for. */
    public static final long MAX_SERIAL = 2_599_999_999L;

    private static final long SERIALS_OF_A_LETTER = 100_000_000L;
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final Pattern FORM = Pattern.compile("P[A-Z][0-9]{9}[A-Z]{2}");

    public TrackingNumber {
        if (serial < 1 || serial > MAX_SERIAL) {
            throw new IllegalArgumentException("There is no letter for the serial " + serial);
        }
    }

    /**
     * As people write it: in any case, with blanks or hyphens. Empty for all that is none, and when the check digit is
     * wrong.
     */
    public static Optional<TrackingNumber> parse(String typed) {
        var text = canonical(typed);
        if (!FORM.matcher(text).matches() || text.charAt(10) != checkDigit(text.substring(2, 10))) {
            return Optional.empty();
        }
        long serial = (text.charAt(1) - 'A') * SERIALS_OF_A_LETTER + Long.parseLong(text.substring(2, 10));
        return serial == 0 ? Optional.empty() : Optional.of(new TrackingNumber(serial, text.substring(11)));
    }

    /** Whether it has the form of a tracking number, whatever its check digit. */
    public static boolean looksLikeOne(String typed) {
        return FORM.matcher(canonical(typed)).matches();
    }

    /** Upper case, without blanks and hyphens. */
    public static String canonical(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * The check digit of S10: eleven less the weighted sum modulo eleven, where ten is 0 and eleven is 5.
     *
     * @param digits eight of them
     */
    static char checkDigit(String digits) {
        long sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (long) WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        long check = 11 - sum % 11;
        return (char) ('0' + (check == 10 ? 0 : check == 11 ? 5 : check));
    }

    /** {@code PA000001236CO}. */
    @Override
    public String toString() {
        var digits = "%08d".formatted(serial % SERIALS_OF_A_LETTER);
        return "P%c%s%c%s".formatted((char) ('A' + serial / SERIALS_OF_A_LETTER), digits, checkDigit(digits), country);
    }
}
