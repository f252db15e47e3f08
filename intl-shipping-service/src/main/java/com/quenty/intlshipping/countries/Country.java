package com.quenty.intlshipping.countries;

import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory of ISO 3166-1.
 *
 * <p>All of them are there from the start, with the names, codes and the currency that ISO gives them. Operators say which
 * zone one belongs to, whether anything is shipped there, and which goods are under embargo.
 */
@Entity
@Table(name = "countries")
class Country extends UpdatedEntity {

    private String isoCode;
    private String alpha3;
    private String numericCode;
    private String name;
    private String officialName;
    private String nameEs;

    @Nullable
    private String currency;

    @Enumerated(EnumType.STRING)
    private ShippingZone zone;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Embargo embargo;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Country() {}

    void revise(CountryRevision revision) {
        zone = revision.zone();
        active = revision.active();
        embargo = revision.embargo();
    }

    boolean isServed() {
        return active && embargo != Embargo.FULL;
    }

    String isoCode() {
        return isoCode;
    }

    String alpha3() {
        return alpha3;
    }

    String numericCode() {
        return numericCode;
    }

    String name() {
        return name;
    }

    String officialName() {
        return officialName;
    }

    String nameEs() {
        return nameEs;
    }

    @Nullable
    String currency() {
        return currency;
    }

    ShippingZone zone() {
        return zone;
    }

    boolean isActive() {
        return active;
    }

    Embargo embargo() {
        return embargo;
    }
}
