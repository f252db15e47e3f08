package com.quenty.intlshipping.countries;

import com.quenty.intlshipping.countries.CountryProblems.CountryNotServed;
import org.springframework.stereotype.Component;

/** Asks whether anything may be sent to a country, or from there. */
@Component
public class CountryCheck {

    private final CountryRepository countries;

    CountryCheck(CountryRepository countries) {
        this.countries = countries;
    }

    /**
     * @param pointer of the country in the request
     * @throws CountryNotServed if it does not exist, nothing is shipped there, or everything is under embargo
     */
    public void requireServed(String isoCode, String pointer) {
        if (countries.findByIsoCode(isoCode).filter(Country::isServed).isEmpty()) {
            throw new CountryNotServed(isoCode, pointer);
        }
    }

    /**
     * Code of the zone of a country.
     *
     * @param pointer of the country in the request
     * @throws CountryNotServed if nothing is shipped there
     */
    public String zoneOf(String isoCode, String pointer) {
        return countries
                .findByIsoCode(isoCode)
                .filter(Country::isServed)
                .map(country -> country.zone().code())
                .orElseThrow(() -> new CountryNotServed(isoCode, pointer));
    }
}
