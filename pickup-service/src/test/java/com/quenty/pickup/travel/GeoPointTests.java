package com.quenty.pickup.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeoPointTests {

    /** Geoscience Australia, "Geodetic Calculation Methods": the worked example of Vincenty's formula. */
    @Test
    void flindersPeakIsAsFarFromBuninyonAsSurveyed() {
        GeoPoint flindersPeak = new GeoPoint(-37.951033416667, 144.424867888889);
        GeoPoint buninyon = new GeoPoint(-37.652821138889, 143.926495527778);

        assertThat(flindersPeak.metresTo(buninyon)).isCloseTo(54_972.271, within(5.0));
        assertThat(buninyon.metresTo(flindersPeak)).isCloseTo(54_972.271, within(5.0));
    }

    /** The quarter of the meridian of WGS 84 is 10 001 965.729 m, of the equator 10 018 754.171 m. */
    @Test
    void quartersOfEarthAreAsLongAsTheEllipsoidSays() {
        assertThat(new GeoPoint(0, 7).metresTo(new GeoPoint(90, 7))).isCloseTo(10_001_965.729, within(30.0));
        assertThat(new GeoPoint(0, 7).metresTo(new GeoPoint(0, 97))).isCloseTo(10_018_754.171, within(1.0));
    }

    @Test
    void pointsThatCoincideOrLieOppositeHaveADistance() {
        GeoPoint bogota = new GeoPoint(4.711, -74.0721);

        assertThat(bogota.metresTo(bogota)).isZero();
        assertThat(bogota.metresTo(new GeoPoint(-4.711, 105.9279))).isBetween(19_900_000.0, 20_100_000.0);
        assertThat(new GeoPoint(10, 179.9).metresTo(new GeoPoint(10, -179.9))).isBetween(21_000.0, 22_500.0);
        assertThat(new GeoPoint(90, 0).metresTo(new GeoPoint(90, 120))).isCloseTo(0, within(1e-3));
    }
}
