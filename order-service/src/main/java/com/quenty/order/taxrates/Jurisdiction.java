package com.quenty.order.taxrates;

import com.quenty.order.regions.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a tax is due: a country or a region of it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region the part of its ISO 3166-2 code after the country; null for the whole country
 */
record Jurisdiction(String country, @Nullable String region) {

    /** Of an address: a name that is not known has no rate of its own. */
    static Jurisdiction of(String country, @Nullable String region) {
        return new Jurisdiction(country, RegionCode.of(country, region));
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
