package com.quenty.customer.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.validation.CountryCode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Contact(
            @E164 @Nullable String phone,
            @CountryCode @Nullable String country) {}

    @ParameterizedTest
    @CsvSource({
        "+57 300 123 4567, +573001234567",
        "' +57 (300) 123-4567 ', +573001234567",
        "+52 55 1234 5678, +525512345678",
        "+1 202 555 0123, +12025550123",
    })
    void phonesAreKeptInE164(String typed, String kept) {
        assertThat(Phones.normalized(typed)).isEqualTo(kept);
        assertThat(Phones.normalized(kept)).isEqualTo(kept);
        assertThat(VALIDATOR.validate(new Contact(kept, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3001234567", "+57 123", "call me", "+999 12345678", "+57 300 123 4567 ext. 9"})
    void whatCanBeNoPhoneIsRefusedAsTyped(String typed) {
        assertThat(Phones.normalized(typed)).isEqualTo(typed);
        assertThat(VALIDATOR.validate(new Contact(typed, null))).hasSize(1);
    }

    @Test
    void countriesAreThoseOfIso3166() {
        assertThat(VALIDATOR.validate(new Contact(null, "CO"))).isEmpty();
        assertThat(VALIDATOR.validate(new Contact(null, "XX"))).hasSize(1);
        assertThat(VALIDATOR.validate(new Contact(null, "co"))).hasSize(1);
        assertThat(VALIDATOR.validate(new Contact(null, "COL"))).hasSize(1);
    }
}
