package com.quenty.customer.documenttypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.customer.documenttypes.DocumentTypeProblems.InvalidPattern;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NumberPatternTests {

    @Test
    void thePatternIsForTheWholeNumber() {
        assertThat(NumberPattern.of("[0-9]{3}").matches("123")).isTrue();
        assertThat(NumberPattern.of("[0-9]{3}").matches("1234")).isFalse();
    }

    @Test
    void whatIsNoRegularExpressionIsRefused() {
        assertThatThrownBy(() -> NumberPattern.of("[0-9")).isInstanceOf(InvalidPattern.class);
    }

    @Test
    void aPatternThatWouldTakeYearsIsNoMatch() {
        var slow = NumberPattern.of("(A+)+B");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(slow.matches("A".repeat(60))).isFalse());
    }
}
