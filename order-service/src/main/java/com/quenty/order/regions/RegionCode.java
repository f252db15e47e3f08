package com.quenty.order.regions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a region's ISO 3166-2 code after the country: {@code SP} of {@code BR-SP}. An address may name its region by the code, with
 * or without the country, or by name; case, accents, spaces and punctuation do not matter.
 */
public final class RegionCode {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** By country, a space and the folded name. */
    private static final Map<String, String> BY_NAME = read();

    private RegionCode() {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param region as an address has it
     * @return null when there is none, or when it is a name that is not known
     */
    public static @Nullable String of(String country, @Nullable String region) {
        if (region == null) {
            return null;
        }
        var known = BY_NAME.get(key(country, region));
        if (known != null) {
            return known;
        }
        var upper = region.strip().toUpperCase(Locale.ROOT);
        var code = upper.startsWith(country + '-') ? upper.substring(country.length() + 1) : upper;
        return CODE.matcher(code).matches() ? code : null;
    }

    private static String key(String country, String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return country
                + ' '
                + NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RegionCode.class.getResourceAsStream("regions.csv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var fields = line.split(",", 3);
                for (var name : fields[2].split("\\|")) {
                    codes.put(key(fields[0], name), fields[1]);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(codes);
    }
}
