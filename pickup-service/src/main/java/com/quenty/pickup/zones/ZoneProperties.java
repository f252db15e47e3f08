package com.quenty.pickup.zones;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far from the centre of its zone a place may be.
 *
 * @param farthestKm of a zone, whose postal codes are where drivers go in a day
 * @param farthestKmOfCountry of a zone that is a whole country
 */
@ConfigurationProperties("quenty.pickup.zones")
record ZoneProperties(
        @DefaultValue("500") double farthestKm,
        @DefaultValue("3000") double farthestKmOfCountry) {

    double farthestMetres(Zone zone) {
        return (zone.isWholeCountry() ? farthestKmOfCountry : farthestKm) * 1000;
    }
}
