package com.quenty.intlshipping.trackingnumbers;

import com.quenty.intlshipping.trackingnumbers.TrackingNumberProblems.TrackingNumberInvalid;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses what is no tracking number, and typing errors, before anybody looks for a parcel. */
public final class TrackingNumberCheck {

    private static final Pattern ANY = Pattern.compile("[A-Z0-9]{5,40}");

    /** Words have none. */
    private static final int FEWEST_DIGITS = 3;

    /** Pieces of DHL Express, and letters of UPS, have numbers that nothing is computed of. */
    private static final Map<String, Pattern> WITHOUT_CHECK_DIGIT = Map.of(
            "DHL_EXPRESS", Pattern.compile("J?JD[0-9]{12,20}"),
            "UPS", Pattern.compile("T[0-9]{10}"));

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

    /**
     * A number by which this carrier knows a parcel, as it is kept.
     *
     * @param pointer of the number in the request
     * @throws TrackingNumberInvalid for what is no number, has a wrong check digit, or is in no form of the carrier's while those are
     *     known; of another carrier, for a number that can only be somebody else's
     */
    public static String requireOf(String carrierCode, String typed, String pointer) {
        var number = requireReadable(typed, pointer);
        if (number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            throw new TrackingNumberInvalid(pointer, "must hold at least %d digits".formatted(FEWEST_DIGITS));
        }
        var form = TrackingNumberForm.of(number);
        var owner = form.isPresent() ? form.get().carrierCode() : null;
        if (carrierCode.equals(owner)) {
            refuseMistyped(number, pointer);
        } else if (!hasNoCheckDigit(carrierCode, number)) {
            if (TrackingNumberForm.areKnownOf(carrierCode)) {
                throw new TrackingNumberInvalid(pointer, "has no form of the numbers of " + carrierCode);
            }
            if (owner != null && form.filter(TrackingNumberForm::isUnmistakable).isPresent()) {
                throw new TrackingNumberInvalid(pointer, "is a number of " + owner);
            }
        }
        return number;
    }

    private static boolean hasNoCheckDigit(String carrierCode, String number) {
        var shape = WITHOUT_CHECK_DIGIT.get(carrierCode);
        return shape != null && shape.matcher(number).matches();
    }

    /** Whether it has the form of our own numbers. */
    public static boolean isOurs(String canonical) {
        return TrackingNumberForm.of(canonical)
                .filter(form -> form == TrackingNumberForm.QUENTY)
                .isPresent();
    }
}
