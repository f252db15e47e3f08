package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.ledger.LoanStatus;
import com.quenty.microcredit.terms.LoanTerms;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next day on which a loan's columns change although nothing happens to it, so that the end of day can leave it
 * alone until then. The count of days past due alone grows in between; it is kept up without a replay.
 */
final class NextAgeing {

    private NextAgeing() {}

    /** @return null when no day changes anything any more */
    static @Nullable LocalDate after(LoanTerms terms, LoanState state) {
        if (state.status() != LoanStatus.ACTIVE) {
            return null;
        }
        var day = state.asOf();
        return Stream.of(
                        dueDates(terms, state),
                        bucketDates(state),
                        monthEnd(day),
                        whileInterestFollowsArrears(terms, state))
                .flatMap(dates -> dates)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day of an instalment ends its interest; the day after, it is arrears, then counted, then fined. */
    private static Stream<LocalDate> dueDates(LoanTerms terms, LoanState state) {
        return state.instalments().stream()
                .filter(row -> row.outstanding().signum() > 0 || row.due().isAfter(state.asOf()))
                .map(row -> row.due())
                .flatMap(due -> Stream.of(
                        due,
                        due.plusDays(1),
                        due.plusDays(terms.rules().arrears().graceDays() + 1L),
                        due.plusDays(terms.rules().penalties().graceDays() + 1L)));
    }

    private static Stream<LocalDate> bucketDates(LoanState state) {
        if (state.daysPastDue() == 0) {
            return Stream.empty();
        }
        var since = state.asOf().minusDays(state.daysPastDue());
        return Arrays.stream(DelinquencyBucket.values())
                .filter(bucket -> bucket != DelinquencyBucket.OVER_90)
                .map(bucket -> since.plusDays(bucket.upTo() + 1L));
    }

    /** The books are closed by the month. */
    private static Stream<LocalDate> monthEnd(LocalDate day) {
        return Stream.of(day.plusDays(1).with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Where interest follows the facts, it grows by the day on what should have been paid. */
    private static Stream<LocalDate> whileInterestFollowsArrears(LoanTerms terms, LoanState state) {
        boolean grows = terms.rules().interestRecalculation() && state.arrears().signum() > 0;
        return grows ? Stream.of(state.asOf().plusDays(1)) : Stream.empty();
    }
}
