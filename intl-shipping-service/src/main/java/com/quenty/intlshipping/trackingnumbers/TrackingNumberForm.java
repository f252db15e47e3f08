package com.quenty.intlshipping.trackingnumbers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.identity.DammCheckDigit;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of tracking numbers. A number has at most one of them, by its length and letters. */
enum TrackingNumberForm implements Coded {
    /** Our own: QN, fifteen digits at random, and Damm's check digit. */
    QUENTY(null, "QN[0-9]{16}", 17, number -> DammCheckDigit.of(number.substring(2, 17)) - '0'),
    /** Of postal operators: two letters for the service, eight digits, the check digit, and the country. */
    S10(null, "[A-Z]{2}[0-9]{9}[A-Z]{2}", 10, number -> CheckDigits.s10(number.substring(2, 10))),
    /** 1Z, six characters of the shipper, two of the service, seven of the parcel, and the check digit. */
    UPS_1Z("UPS", "1Z[A-Z0-9]{15}[0-9]", 17, number -> CheckDigits.modulo10(number.substring(2, 17), 1, 2)),
    /** FedEx Express. */
    FEDEX_12("FEDEX", "[0-9]{12}", 11, number -> CheckDigits.modulo11(number.substring(0, 11))),
    /** FedEx Ground. */
    FEDEX_15("FEDEX", "[0-9]{15}", 14, number -> CheckDigits.modulo10(number.substring(0, 14), 1, 3)),
    /** FedEx SmartPost without the application identifier 92, which the check digit covers. */
    FEDEX_20("FEDEX", "[0-9]{20}", 19, number -> CheckDigits.modulo10("92" + number.substring(0, 19), 3, 1)),
    /** FedEx SmartPost with it, or FedEx Ground 96, whose check digit covers shipper and parcel alone. */
    FEDEX_22(
            "FEDEX",
            "9[26][0-9]{20}",
            21,
            number -> number.startsWith("96")
                    ? CheckDigits.modulo10(number.substring(7, 21), 1, 3)
                    : CheckDigits.modulo10(number.substring(0, 21), 3, 1)),
    /** Waybills of DHL Express. */
    DHL_EXPRESS_10("DHL_EXPRESS", "[0-9]{10}", 9, number -> CheckDigits.modulo7(number.substring(0, 9)));

    private static final int COUNTRY = 11;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final @Nullable String carrierCode;
    private final Pattern shape;
    private final int place;
    private final ToIntFunction<String> check;

    TrackingNumberForm(@Nullable String carrierCode, String shape, int place, ToIntFunction<String> check) {
        this.carrierCode = carrierCode;
        this.shape = Pattern.compile(shape);
        this.place = place;
        this.check = check;
    }

    /** Upper case, without blanks and hyphens, as people put them in between. */
    static String canonical(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** By length and letters alone; the check digit may be wrong. */
    static Optional<TrackingNumberForm> of(String canonical) {
        return Stream.of(values())
                .filter(form -> form.shape.matcher(canonical).matches())
                .findFirst();
    }

    /** Whether a carrier's own forms are among these. */
    static boolean areKnownOf(String carrierCode) {
        return Stream.of(values()).anyMatch(form -> carrierCode.equals(form.carrierCode));
    }

    @Override
    public String code() {
        return code;
    }

    /** Null for our own, which any carrier may carry, and for the post, which is another operator in every country. */
    @Nullable
    String carrierCode() {
        return carrierCode;
    }

    /** Other carriers, of which no form is known, have numbers of digits alone too, and of the same lengths. */
    boolean isUnmistakable() {
        return this == QUENTY || this == S10 || this == UPS_1Z;
    }

    /** The country whose operator gave the number; null where the form names none. */
    @Nullable
    String countryOf(String canonical) {
        return this == S10 ? canonical.substring(COUNTRY) : null;
    }

    /** Whether its check digit is the right one, and its country exists. */
    boolean isValid(String canonical) {
        var country = countryOf(canonical);
        return canonical.charAt(place) - '0' == check.applyAsInt(canonical)
                && (country == null || COUNTRIES.contains(country));
    }
}
