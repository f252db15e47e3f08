package com.quenty.microcredit.schedules;

import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parts of a plan that are lost because amounts are rounded to the currency's unit. The measure is the plan of the same
 * loan, with the same payments and changes, in amounts so large that rounding doesn't matter: rows that ask for nothing
 * there (grace, what was prepaid, a rate of 0) lose nothing here.
 *
 * @param rows that ask for nothing, or are not there, although the measure has them ask
 * @param interest whether no row bears interest, although the measure has them bear some
 */
public record RoundingLoss(int rows, boolean interest) {

    /** An instalment of a unit keeps twelve digits below it. */
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(12);

    /** @param after only rows that fall due later are looked at */
    public static RoundingLoss of(
            LoanTerms terms,
            BigDecimal lent,
            LocalDate disbursed,
            RepaymentHistory history,
            LocalDate asOf,
            LocalDate after) {
        var rows = later(Schedule.of(terms, lent, disbursed, history, asOf), after);
        var exact = later(
                Schedule.of(terms.enlarged(LARGE), lent.multiply(LARGE), disbursed, history.enlarged(LARGE), asOf),
                after);
        var byNumber = rows.stream().collect(Collectors.toMap(Instalment::number, Function.identity()));
        // Instalments in multiples end the plan earlier by their own wish.
        boolean mayEndEarlier = terms.rules().instalmentMultiple() != null;
        int lost = (int) exact.stream()
                .filter(RoundingLoss::asks)
                .map(row -> byNumber.get(row.number()))
                .filter(row -> row == null ? !mayEndEarlier : !asks(row))
                .count();
        return new RoundingLoss(lost, bear(exact) && !bear(rows));
    }

    private static List<Instalment> later(Schedule schedule, LocalDate after) {
        return schedule.instalments().stream()
                .filter(row -> row.due().isAfter(after))
                .toList();
    }

    private static boolean asks(Instalment row) {
        return row.principal().add(row.interest()).signum() > 0;
    }

    private static boolean bear(List<Instalment> rows) {
        return rows.stream().anyMatch(row -> row.interest().signum() > 0);
    }
}
