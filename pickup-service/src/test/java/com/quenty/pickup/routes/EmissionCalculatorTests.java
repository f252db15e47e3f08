package com.quenty.pickup.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.codes.Coded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmissionCalculatorTests {

    /** A hundred kilometres by the published kilograms per kilometre, which are rounded to grams here. */
    @ParameterizedTest
    @CsvSource({
        "motorcycle, 100000, 11400",
        "car, 100000, 16300",
        "van, 100000, 25600",
        "truck, 100000, 83800",
        "bicycle, 100000, 0",
        "electric_van, 100000, 0",
        "van, 0, 0",
        "van, 1, 0",
        "van, 2, 1",
        "van, 48210, 12342"
    })
    void emissionsAreDistanceTimesThePublishedFactor(String type, long metres, long grams) {
        var vehicle = Coded.of(VehicleType.class, type);

        assertThat(EmissionCalculator.grams(vehicle, metres)).isEqualTo(grams);
    }
}
