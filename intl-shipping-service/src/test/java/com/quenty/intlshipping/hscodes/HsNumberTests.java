package com.quenty.intlshipping.hscodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.problem.ValidationFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsNumberTests {

    @ParameterizedTest
    @CsvSource({
        "84, 84,",
        "8471, 8471,",
        "8471.30, 847130,",
        "8471 30, 847130,",
        "84713001, 847130, 01",
        "8471.30.0100, 847130, 0100",
        "847130010012, 847130, 010012"
    })
    void theFirstSixDigitsAreInternationalAndTheRestIsTheCountrys(String written, String international, String suffix) {
        var number = HsNumber.parse("/hs_code", written);

        assertThat(number).isEqualTo(new HsNumber(international, suffix));
        assertThat(number.digits()).isEqualTo(written.replaceAll("[. ]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8", "847", "84713", "8471301", "8471300100123", "8471.3A", "847130010X", "８４７１", "8471-30"})
    void otherLengthsAndAnythingButDigitsAreRefused(String written) {
        assertThatThrownBy(() -> HsNumber.parse("/hs_code", written))
                .isInstanceOfSatisfying(
                        ValidationFailed.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/hs_code")));
    }

    @Test
    void theWayToASubheadingLeadsThroughItsChapterAndItsHeading() {
        assertThat(HsNumber.parse("code", "8471300100").path()).containsExactly("84", "8471", "847130");
        assertThat(HsNumber.parse("code", "8471").path()).containsExactly("84", "8471");
        assertThat(HsNumber.parse("code", "84").path()).containsExactly("84");
    }
}
