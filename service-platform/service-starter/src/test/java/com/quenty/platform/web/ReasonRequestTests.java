package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

class ReasonRequestTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void aReasonIsRequiredAndOfBoundedLength() {
        assertThat(VALIDATOR.validate(new ReasonRequest("Agreed."))).isEmpty();
        assertThat(VALIDATOR.validate(new ReasonRequest(" "))).hasSize(1);
        assertThat(VALIDATOR.validate(new ReasonRequest(null))).hasSize(1);
        assertThat(VALIDATOR.validate(new ReasonRequest("x".repeat(501)))).hasSize(1);
    }

    @Test
    void anOptionalReasonMayBeMissingWithItsBody() {
        assertThat(OptionalReasonRequest.of(null)).isNull();
        assertThat(OptionalReasonRequest.of(new OptionalReasonRequest(null))).isNull();
        assertThat(OptionalReasonRequest.of(new OptionalReasonRequest("  "))).isNull();
        assertThat(OptionalReasonRequest.of(new OptionalReasonRequest(" Agreed. ")))
                .isEqualTo("Agreed.");
        assertThat(VALIDATOR.validate(new OptionalReasonRequest("x".repeat(501))))
                .hasSize(1);
    }
}
