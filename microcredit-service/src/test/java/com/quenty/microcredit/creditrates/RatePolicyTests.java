package com.quenty.microcredit.creditrates;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.creditrates.RateOffer.Step;
import com.quenty.microcredit.ratetables.RateTable;
import com.quenty.microcredit.usurycaps.UsuryCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatePolicyTests {

    private static final RateTable TABLE = RateTable.standard(LocalDate.parse("2026-01-01"));

    @ParameterizedTest
    @CsvSource({
        // a middling score and sum for a year pay the base
        "650, 10000, 12, 0.1200",
        "725, 10000, 12, 0.1100",
        "850, 90000, 6, 0.0800",
        "600, 10000, 12, 0.1500",
        "600, 1000, 48, 0.1800",
        "300, 1000, 48, 0.2500"
    })
    void theRateIsTheBaseWithItsAdjustments(int score, BigDecimal amount, int months, BigDecimal expected) {
        assertThat(new RatePolicy(TABLE, Optional.empty())
                        .rate(score, amount, months)
                        .annualRate())
                .isEqualByComparingTo(expected);
    }

    @Test
    void theLawComesLast() {
        assertThat(capped("0.1333")).isEqualByComparingTo("0.1333");
        assertThat(capped("0.0700")).isEqualByComparingTo("0.0700");
        assertThat(capped("0.2600")).isEqualByComparingTo("0.2500");
    }

    @Test
    void theStepsLeadFromTheBaseToTheRate() {
        var offer = new RatePolicy(TABLE, Optional.empty()).rate(725, new BigDecimal("1000"), 36);

        assertThat(offer.steps()).extracting(Step::reason).containsExactly("base", "score", "amount", "term", "bounds");
        assertThat(offer.steps().stream().map(Step::added).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(offer.annualRate());
    }

    @Test
    void ourOwnBoundsHoldBelowAndAbove() {
        var extreme = new RateTable(
                LocalDate.parse("2026-01-01"),
                new BigDecimal("0.90"),
                List.of(RateTable.Band.of("800", "-0.89")),
                List.of(),
                List.of(),
                new BigDecimal("0.08"),
                new BigDecimal("0.30"));
        var policy = new RatePolicy(extreme, Optional.empty());

        assertThat(policy.rate(500, BigDecimal.TEN, 12).annualRate()).isEqualByComparingTo("0.30");
        assertThat(policy.rate(800, BigDecimal.TEN, 12).annualRate()).isEqualByComparingTo("0.08");
    }

    private static BigDecimal capped(String law) {
        var cap = new UsuryCap("CO", LocalDate.parse("2026-01-01"), new BigDecimal(law));
        return new RatePolicy(TABLE, Optional.of(cap))
                .rate(300, new BigDecimal("1000"), 48)
                .annualRate();
    }
}
