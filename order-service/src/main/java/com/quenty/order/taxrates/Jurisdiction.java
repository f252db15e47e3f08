package com.quenty.order.taxrates;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a tax is due: a country or a region of it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region the part of its ISO 3166-2 code after the country; null for the whole country
 */
record Jurisdiction(String country, @Nullable String region) {

    private static final Pattern REGION = Pattern.compile("[A-Z0-9]{1,3}");

    /** Of an address, whose region may be {@code CA}, {@code US-CA} or a name; a name has no rate of its own. */
    static Jurisdiction of(String country, @Nullable String region) {
        if (region == null) {
            return new Jurisdiction(country, null);
        }
        var upper = region.strip().toUpperCase(Locale.ROOT);
        var code = upper.startsWith(country + '-') ? upper.substring(country.length() + 1) : upper;
        return new Jurisdiction(country, REGION.matcher(code).matches() ? code : null);
    }

    String code() {
        return region == null ? country : country + '-' + region;
    }

    /** Keys of the rates of a category, the nearest first. */
    List<String> keys(String taxCategory) {
        var ofCountry = country + '/' + taxCategory;
        return region == null ? List.of(ofCountry) : List.of(code() + '/' + taxCategory, ofCountry);
    }
}
