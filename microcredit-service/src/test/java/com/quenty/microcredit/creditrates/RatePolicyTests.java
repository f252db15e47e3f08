package com.quenty.microcredit.creditrates;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.creditrates.RateOffer.Step;
import com.quenty.microcredit.ratetables.RateTable;
import com.quenty.microcredit.usurycaps.UsuryCap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatePolicyTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final List<RateTable> TABLES = List.of(RateTable.standard(LocalDate.parse("2026-01-01")));

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
        assertThat(new RatePolicy(TABLES, List.of())
                        .rate(score, amount, months, "CO", TODAY)
                        .annualRate())
                .isEqualByComparingTo(expected);
    }

    @Test
    void theLawOfTheCountryAndTheDayComesLast() {
        var caps = List.of(
                new UsuryCap("CO", LocalDate.parse("2026-01-01"), new BigDecimal("0.2400")),
                new UsuryCap("CO", LocalDate.parse("2026-03-01"), new BigDecimal("0.1333")),
                new UsuryCap("CO", LocalDate.parse("2026-04-01"), new BigDecimal("0.0700")));
        var policy = new RatePolicy(TABLES, caps);

        assertThat(rate(policy, "CO", "2026-02-28")).isEqualByComparingTo("0.2400");
        assertThat(rate(policy, "CO", "2026-03-31")).isEqualByComparingTo("0.1333");
        assertThat(rate(policy, "CO", "2026-04-01")).isEqualByComparingTo("0.0700");
        assertThat(rate(policy, "MX", "2026-04-01")).isEqualByComparingTo("0.2500");
    }

    @Test
    void theStepsLeadFromTheBaseToTheRate() {
        var offer = new RatePolicy(TABLES, List.of()).rate(725, new BigDecimal("1000"), 36, "CO", TODAY);

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
        var policy = new RatePolicy(List.of(extreme), List.of());

        assertThat(policy.rate(500, BigDecimal.TEN, 12, "CO", TODAY).annualRate())
                .isEqualByComparingTo("0.30");
        assertThat(policy.rate(800, BigDecimal.TEN, 12, "CO", TODAY).annualRate())
                .isEqualByComparingTo("0.08");
    }

    private static BigDecimal rate(RatePolicy policy, String country, String on) {
        return policy.rate(300, new BigDecimal("1000"), 48, country, LocalDate.parse(on))
                .annualRate();
    }
}
