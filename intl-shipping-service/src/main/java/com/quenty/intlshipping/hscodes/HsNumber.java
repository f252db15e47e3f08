package com.quenty.intlshipping.hscodes;

import com.quenty.platform.problem.ValidationFailed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code as it is written.
 *
 * @param international the digits that are the same in all countries, at most six
 * @param nationalSuffix those that the country of import adds to six, if there are any
 */
record HsNumber(String international, @Nullable String nationalSuffix) {

    private static final Pattern SEPARATORS = Pattern.compile("[. ]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8,12}");
    private static final int INTERNATIONAL = HsLevel.SUBHEADING.digits();

    /**
     * Reads the digits, whatever full stops and blanks are between them.
     *
     * @param pointer of the code in the request
     * @throws ValidationFailed for anything but digits, and for too few or too many of them
     */
    static HsNumber parse(String pointer, String written) {
        return read(written)
                .orElseThrow(() -> ValidationFailed.of(pointer, "must be 2, 4, 6 or 8 to 12 digits, such as 8471.30"));
    }

    /** Likewise; empty for anything but digits, and for too few or too many of them. */
    static Optional<HsNumber> read(String written) {
        var digits = SEPARATORS.matcher(written).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                digits.length() <= INTERNATIONAL
                        ? new HsNumber(digits, null)
                        : new HsNumber(digits.substring(0, INTERNATIONAL), digits.substring(INTERNATIONAL)));
    }

    /** The codes of the chapter, the heading and the subheading, as far as it goes. */
    List<String> path() {
        return Stream.of(HsLevel.values())
                .map(HsLevel::digits)
                .filter(digits -> digits <= international.length())
                .map(digits -> international.substring(0, digits))
                .toList();
    }

    /** All digits. */
    String digits() {
        return nationalSuffix == null ? international : international + nationalSuffix;
    }
}
