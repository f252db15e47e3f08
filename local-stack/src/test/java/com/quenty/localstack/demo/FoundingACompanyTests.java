package com.quenty.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundingACompanyTests {

    @ParameterizedTest
    @CsvSource({"213123432, 1", "213123435, 1", "800003122, 6"})
    void theStoryMakesTaxNumbersThatHoldUp(String number, int checkDigit) {
        assertThat(FoundingACompany.checkDigit(number)).isEqualTo(checkDigit);
    }
}
