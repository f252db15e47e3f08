package com.quenty.pickup.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TravelEstimateTests {

    @Test
    void roadsAreLongerThanStraightLinesAndDrivenAtTheSpeed() {
        GeoPoint office = new GeoPoint(4.6, -74.1);
        GeoPoint door = new GeoPoint(4.7, -74.0);
        TravelEstimate estimate = new TravelEstimate(1.3, 10);

        var matrix = estimate.between(List.of(office, door, office));

        assertThat(matrix.metres(0, 1)).isCloseTo(office.metresTo(door) * 1.3, within(1e-9));
        assertThat(matrix.seconds(1, 0)).isCloseTo(office.metresTo(door) * 0.13, within(1e-9));
        assertThat(matrix.metres(0, 2)).isZero();
    }
}
