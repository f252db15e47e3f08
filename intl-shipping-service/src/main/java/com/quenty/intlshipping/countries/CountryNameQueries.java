package com.quenty.intlshipping.countries;

import org.springframework.stereotype.Component;

/** Names of countries, for papers. */
@Component
public class CountryNameQueries {

    private final CountryRepository countries;

    CountryNameQueries(CountryRepository countries) {
        this.countries = countries;
    }

    /** In English; the code itself when there is no such country. */
    public String nameOf(String isoCode) {
        return countries.findByIsoCode(isoCode).map(Country::name).orElse(isoCode);
    }
}
