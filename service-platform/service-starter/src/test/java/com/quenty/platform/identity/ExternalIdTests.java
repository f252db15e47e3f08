package com.quenty.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTests {

    @Test
    void anIdIsAPrefixAndAUlid() {
        assertThat(ExternalId.next("ORD"))
                .matches("ORD-[0-9A-HJKMNP-TV-Z]{26}")
                .matches(id -> ExternalId.isValid("ORD", id));
    }

    @Test
    void idsSortInTheOrderOfTheirMinting() {
        var ids =
                IntStream.range(0, 10_000).mapToObj(i -> ExternalId.next("ORD")).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    /** SHA-256 of "a" is ca978112ca1bbdcafac231b39a23dc4d..., written here in Crockford's base 32. */
    @Test
    void anIdOfATextIsTheSameEachTime() {
        assertThat(ExternalId.of("ORD", "a"))
                .isEqualTo(ExternalId.of("ORD", "a"))
                .isEqualTo("ORD-6AJY0H5JGVQQ5FNGHHPED27Q2D")
                .matches(id -> ExternalId.isValid("ORD", id));
        assertThat(ExternalId.of("ORD", "b")).isNotEqualTo(ExternalId.of("ORD", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORD",
                "ORD-",
                "ORD-123",
                "01JD0000000000000000000000",
                "LOAN-01JD0000000000000000000000",
                "ORD-01JD000000000000000000000U"
            })
    void anythingElseIsNone(String text) {
        assertThat(ExternalId.isValid("ORD", text)).isFalse();
    }
}
