package com.quenty.intlshipping.trackingnumbers;

import com.quenty.intlshipping.trackingnumbers.TrackingNumberProblems.TrackingNumberInvalid;
import java.util.regex.Pattern;

/** Refuses what is no tracking number, and typing errors, before anybody looks for a parcel. */
public final class TrackingNumberCheck {

    private static final Pattern ANY = Pattern.compile("[A-Z0-9]{5,40}");

    private TrackingNumberCheck() {}

    /**
     * As it is kept: upper case, without blanks and hyphens.
     *
     * @param pointer of the number in the request
     * @throws TrackingNumberInvalid for what no carrier numbers parcels with, and for a wrong check digit where the form leaves
     *     no doubt whose it is
     */
    public static String requireReadable(String typed, String pointer) {
        var number = TrackingNumberForm.canonical(typed);
        if (!ANY.matcher(number).matches()) {
            throw new TrackingNumberInvalid(pointer, "must be 5 to 40 letters and digits");
        }
        if (TrackingNumberForm.of(number)
                .filter(TrackingNumberForm::isUnmistakable)
                .isPresent()) {
            refuseMistyped(number, pointer);
        }
        return number;
    }

    /**
     * For a number of digits alone that is not known: it may be a mistyped one of a carrier whose form it has.
     *
     * @throws TrackingNumberInvalid when its check digit is not that of its form
     */
    public static void refuseMistyped(String canonical, String pointer) {
        TrackingNumberForm.of(canonical)
                .filter(form -> !form.isValid(canonical))
                .ifPresent(form -> {
                    throw new TrackingNumberInvalid(pointer, "has a wrong check digit");
                });
    }

    /** Whether it has the form of our own numbers. */
    public static boolean isOurs(String canonical) {
        return TrackingNumberForm.of(canonical)
                .filter(form -> form == TrackingNumberForm.QUENTY)
                .isPresent();
    }
}
