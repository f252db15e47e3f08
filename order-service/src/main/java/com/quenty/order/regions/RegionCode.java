package com.quenty.order.regions;

import com.quenty.platform.problem.ValidationFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a region's ISO 3166-2 code after the country: {@code SP} of {@code BR-SP}. An address may name its region by the code, with
 * or without the country, or by name; case, accents, spaces and punctuation do not matter. In a country whose regions are known there
 * are no others.
 */
public final class RegionCode {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** The regions of a country: their codes, and the code of each by its folded name. */
    private record Known(Set<String> codes, Map<String, String> byName) {

        private Known() {
            this(new HashSet<>(), new HashMap<>());
        }
    }

    /** By country. */
    private static final Map<String, Known> KNOWN = read();

    private RegionCode() {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param region as an address has it
     * @return null when there is none, or when it is not known
     */
    public static @Nullable String of(String country, @Nullable String region) {
        if (region == null) {
            return null;
        }
        var known = KNOWN.get(country);
        var named = known == null ? null : known.byName().get(folded(region));
        if (named != null) {
            return named;
        }
        var upper = region.strip().toUpperCase(Locale.ROOT);
        var code = upper.startsWith(country + '-') ? upper.substring(country.length() + 1) : upper;
        boolean possible =
                known == null ? CODE.matcher(code).matches() : known.codes().contains(code);
        return possible ? code : null;
    }

    /**
     * Rates and charges of a region that does not exist would never count. That of a country whose regions are not known may be any.
     *
     * @param pointer to the region in the body of the request
     * @throws ValidationFailed for a region that the country does not have
     */
    public static void requireKnown(String pointer, String country, @Nullable String region) {
        if (region != null && !region.isBlank() && KNOWN.containsKey(country) && of(country, region) == null) {
            throw ValidationFailed.of(pointer, "is no region of " + country);
        }
    }

    private static String folded(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Known> read() {
        var regions = new HashMap<String, Known>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RegionCode.class.getResourceAsStream("regions.csv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var fields = line.split(",", 3);
                var known = regions.computeIfAbsent(fields[0], none -> new Known());
                known.codes().add(fields[1]);
                for (var name : fields[2].split("\\|")) {
                    known.byName().put(folded(name), fields[1]);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(regions);
    }
}
