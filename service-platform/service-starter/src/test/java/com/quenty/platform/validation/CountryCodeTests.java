package com.quenty.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Place(@CountryCode @Nullable String country) {}

    @Test
    void aCountryOfIso3166IsTakenAndSoIsNone() {
        assertThat(VALIDATOR.validate(new Place("CO"))).isEmpty();
        assertThat(VALIDATOR.validate(new Place(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "co", "COL", "", " CO"})
    void anythingElseIsRefused(String country) {
        assertThat(VALIDATOR.validate(new Place(country))).hasSize(1);
    }
}
