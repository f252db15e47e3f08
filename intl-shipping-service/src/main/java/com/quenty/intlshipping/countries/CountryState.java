package com.quenty.intlshipping.countries;

/**
 * A country as other features see it.
 *
 * @param active whether anything is shipped there
 */
public record CountryState(String isoCode, String name, boolean active, Embargo embargo) {

    static CountryState of(Country country) {
        return new CountryState(country.isoCode(), country.name(), country.isActive(), country.embargo());
    }
}
