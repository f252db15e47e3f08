package com.quenty.intlshipping.tracking;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a carrier that everybody with a number may read: a code and the name of a place. Carriers also write sentences, addresses and
 * names there. Pure.
 */
final class TrackingTextPolicy {

    /** A code, and no sentence. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,29}");

    /** Letters of any script. It ends where an address, markup or a list begins. */
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{0,59}");

    private TrackingTextPolicy() {}

    /** That of the status, where the carrier's is none. */
    static String code(TrackingEvent event) {
        return CODE.matcher(event.code()).matches()
                ? event.code()
                : event.status().code();
    }

    /** Null where the carrier has named none. */
    static @Nullable String city(TrackingEvent event) {
        var written = event.city();
        if (written == null) {
            return null;
        }
        var place = PLACE.matcher(written);
        return place.lookingAt() ? place.group().strip() : null;
    }
}
