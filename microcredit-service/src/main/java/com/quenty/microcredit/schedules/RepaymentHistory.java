package com.quenty.microcredit.schedules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a loan so far that its plan depends on. */
public record RepaymentHistory(List<Paid> principal, List<Paid> interest, List<PlanChange> changes) {

    public static final RepaymentHistory NONE = new RepaymentHistory(List.of(), List.of(), List.of());

    public RepaymentHistory {
        principal = List.copyOf(principal);
        interest = List.copyOf(interest);
        changes = List.copyOf(changes);
    }

    RepaymentHistory withoutPayments() {
        return new RepaymentHistory(List.of(), List.of(), changes);
    }

    RepaymentHistory enlarged(BigDecimal times) {
        return new RepaymentHistory(enlarged(principal, times), enlarged(interest, times), changes);
    }

    private static List<Paid> enlarged(List<Paid> payments, BigDecimal times) {
        return payments.stream()
                .map(paid -> new Paid(paid.row(), paid.on(), paid.amount().multiply(times)))
                .toList();
    }

    /** Money that went to one row on one day. */
    public record Paid(int row, LocalDate on, BigDecimal amount) {}

    /**
     * A reschedule: it touches the rows that fall due after its day.
     *
     * @param nextDueDate of the first of them, the rest follow at the usual distance; null to keep the dates
     * @param annualRate from its day on; null to keep the rate
     * @param furtherInstalments added to (or, negative, taken from) the number of rows
     */
    public record PlanChange(
            LocalDate effective,
            @Nullable LocalDate nextDueDate,
            @Nullable BigDecimal annualRate,
            int furtherInstalments) {}
}
