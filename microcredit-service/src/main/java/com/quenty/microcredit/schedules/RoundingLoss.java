package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a plan that are lost because amounts are rounded to the currency's unit, or to a multiple. The measure is the
 * plan of the same loan, with the same payments and changes, in amounts so large that rounding doesn't matter: rows that
 * ask for nothing there (grace, what was prepaid, a rate of 0) lose nothing here.
 *
 * @param rows that ask for nothing, or repay nothing, or are not there, although the measure has them do so
 * @param interest whether no row bears interest, or none arises any more, although the measure has some
 * @param multiples whether all instalments are smaller than the multiple that they are rounded to
 */
public record RoundingLoss(int rows, boolean interest, boolean multiples) {

    public static final RoundingLoss NONE = new RoundingLoss(0, false, false);

    /** An instalment of a unit keeps twelve digits below it. */
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(12);

    /** @param after only rows that fall due later are looked at, and interest that arises from that day on */
    public static RoundingLoss of(
            LoanTerms terms,
            BigDecimal lent,
            LocalDate disbursed,
            RepaymentHistory history,
            LocalDate asOf,
            LocalDate after) {
        var largeTerms = terms.enlarged(LARGE);
        var large = lent.multiply(LARGE);
        var largeHistory = history.enlarged(LARGE);
        var rows = later(Schedule.of(terms, lent, disbursed, history, asOf), after);
        var exact = later(Schedule.of(largeTerms, large, disbursed, largeHistory, asOf), after);
        var byNumber = rows.stream().collect(Collectors.toMap(Instalment::number, Function.identity()));
        // Instalments in multiples end the plan earlier by their own wish.
        boolean mayEndEarlier = terms.rules().instalmentMultiple() != null;
        int lost = (int) exact.stream()
                .filter(row -> isLost(row, byNumber.get(row.number()), mayEndEarlier))
                .count();
        boolean bearing = bear(rows)
                && new Planner(terms, lent, disbursed, history, asOf)
                                .interestFrom(after)
                                .signum()
                        > 0;
        boolean shouldBear = bear(exact)
                && new Planner(largeTerms, large, disbursed, largeHistory, asOf)
                                .interestFrom(after)
                                .signum()
                        > 0;
        return new RoundingLoss(
                lost,
                shouldBear && !bearing,
                InstalmentMultiple.isTooLarge(terms, lent, disbursed, history, asOf, after));
    }

    private static List<Instalment> later(Schedule schedule, LocalDate after) {
        return schedule.instalments().stream()
                .filter(row -> row.due().isAfter(after))
                .toList();
    }

    private static boolean isLost(Instalment exact, @Nullable Instalment row, boolean mayEndEarlier) {
        return row == null ? asks(exact) && !mayEndEarlier : isLost(exact, row);
    }

    /** Whether the row asks for nothing, or repays nothing, although the same row in large amounts does. */
    public static boolean isLost(Instalment exact, Instalment row) {
        return (asks(exact) && !asks(row))
                || (exact.principal().signum() > 0 && row.principal().signum() == 0);
    }

    private static boolean asks(Instalment row) {
        return row.principal().add(row.interest()).signum() > 0;
    }

    private static boolean bear(List<Instalment> rows) {
        return rows.stream().anyMatch(row -> row.interest().signum() > 0);
    }
}
