package com.quenty.order.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.ValidationFailed;
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
                "BR, XX, -",
                "BR, BR-NY, -",
                "US, GU, GU",
                "BR, -, -"
            })
    void aRegionIsKnownByCodeOrName(String country, String region, String code) {
        assertThat(RegionCode.of(country, region)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"CO, ZZZ", "CO, CO-NY", "BR, Nowhere", "US, Antioquia"})
    void aRegionThatACountryDoesNotHaveIsRefused(String country, String region) {
        assertThatThrownBy(() -> RegionCode.requireKnown("/region", country, region))
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/region"));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(
            nullValues = "-",
            value = {"CO, ANT", "CO, Antioquia", "CO, -", "CO, ' '", "DE, Bayern", "DE, BY"})
    void aRegionThatMayExistIsTaken(String country, String region) {
        assertThatCode(() -> RegionCode.requireKnown("/region", country, region))
                .doesNotThrowAnyException();
    }

    @Test
    void aNameOfAnotherCountryIsNone() {
        assertThat(RegionCode.of("US", "São Paulo")).isNull();
    }
}
