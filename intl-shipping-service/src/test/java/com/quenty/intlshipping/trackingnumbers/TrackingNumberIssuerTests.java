package com.quenty.intlshipping.trackingnumbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingNumberIssuerTests {

    private final TrackingNumberIssuer issuer = new TrackingNumberIssuer();

    @Test
    void eachNumberIsAnotherAndReadsAsOurOwn() {
        var numbers = issuer.next(10_000);

        assertThat(numbers)
                .hasSize(10_000)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(TrackingNumberForm.of(number)).hasValueSatisfying(form -> {
                    assertThat(form).isEqualTo(TrackingNumberForm.QUENTY);
                    assertThat(form.isValid(number)).isTrue();
                }));
        assertThat(issuer.next(0)).isEmpty();
    }

    /** Sorted, they stand in another order than they were issued in: a sequence would not. */
    @Test
    void noneIsToldByTheOneBefore() {
        var numbers = issuer.next(1_000);
        long rising = 0;
        for (int i = 1; i < numbers.size(); i++) {
            rising += numbers.get(i - 1).compareTo(numbers.get(i)) < 0 ? 1 : 0;
        }

        // Of 999 pairs about a half; a deviation of 200 has a probability below 10^-30.
        assertThat(rising).isBetween(300L, 700L);
        assertThat(numbers.stream().map(number -> number.substring(0, 7)).distinct())
                .hasSizeGreaterThan(900);
    }
}
