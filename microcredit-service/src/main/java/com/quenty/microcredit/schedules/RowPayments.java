package com.quenty.microcredit.schedules;

import com.quenty.microcredit.schedules.RepaymentHistory.Paid;
import com.quenty.microcredit.terms.LoanTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payments by the row they went to. With recalculation, only those up to the row's due date: a later payment settles
 * what the row asked, and changes nothing in the plan.
 */
final class RowPayments {

    private final LoanTerms terms;
    private final RepaymentHistory history;
    private final RepaymentCalendar calendar;

    RowPayments(LoanTerms terms, RepaymentHistory history, RepaymentCalendar calendar) {
        this.terms = terms;
        this.history = history;
        this.calendar = calendar;
    }

    BigDecimal principal(int row) {
        return paid(history.principal(), row);
    }

    BigDecimal interest(int row) {
        return paid(history.interest(), row);
    }

    private BigDecimal paid(List<Paid> payments, int row) {
        var due = calendar.due(row);
        boolean recalculates = terms.rules().interestRecalculation();
        return payments.stream()
                .filter(paid -> paid.row() == row && !(recalculates && paid.on().isAfter(due)))
                .map(Paid::amount)
                .reduce(terms.zero(), BigDecimal::add);
    }

    /** Principal that was paid on later rows, under an earlier plan; with recalculation there is none. */
    BigDecimal principalBeyond(int row) {
        return terms.rules().interestRecalculation()
                ? terms.zero()
                : history.principal().stream()
                        .filter(paid -> paid.row() > row)
                        .map(Paid::amount)
                        .reduce(terms.zero(), BigDecimal::add);
    }

    int lastRow() {
        return Stream.concat(history.principal().stream(), history.interest().stream())
                .collect(Collectors.groupingBy(
                        Paid::row, Collectors.reducing(BigDecimal.ZERO, Paid::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .filter(paid -> paid.getValue().signum() > 0)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }
}
