package com.quenty.pickup.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Postal codes as they are compared: upper case, letters and digits alone. */
final class PostalCodes {

    /** Stands for all postal codes of a country. */
    static final String ALL = "*";

    static final int LONGEST = 20;

    private PostalCodes() {}

    static String canonical(String postalCode) {
        return postalCode.equals(ALL)
                ? ALL
                : postalCode.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Everything that a zone may have written down to be the one of this postal code. */
    static List<String> prefixes(String postalCode) {
        var canonical = canonical(postalCode);
        var prefixes = new ArrayList<String>();
        prefixes.add(ALL);
        for (int length = 1; length <= Math.min(LONGEST, canonical.length()); length++) {
            prefixes.add(canonical.substring(0, length));
        }
        return prefixes;
    }
}
