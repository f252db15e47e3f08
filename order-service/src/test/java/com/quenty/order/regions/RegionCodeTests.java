package com.quenty.order.regions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTests {

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "BR, SP, SP",
                "BR, br-sp, SP",
                "BR, ' São Paulo ', SP",
                "BR, SAO PAULO, SP",
                "BR, sa\u0303o paulo, SP",
                "CO, Antioquia, ANT",
                "CO, Bogotá D.C., DC",
                "MX, CDMX, CMX",
                "MX, Nuevo Leon, NLE",
                "US, new york, NY",
                "CL, Bio-Bio, BI",
                "PE, Cuzco, CUS",
                "DE, BY, BY",
                "DE, Bayern, -",
                "BR, Nowhere, -",
                "BR, -, -"
            })
    void aRegionIsKnownByCodeOrName(String country, String region, String code) {
        assertThat(RegionCode.of(country, region)).isEqualTo(code);
    }

    @Test
    void aNameOfAnotherCountryIsNone() {
        assertThat(RegionCode.of("US", "São Paulo")).isNull();
    }
}
