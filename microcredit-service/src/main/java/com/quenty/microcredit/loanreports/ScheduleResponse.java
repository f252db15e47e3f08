package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.ledger.InstalmentState;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.loans.LoanAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The present plan with what was paid on it. */
record ScheduleResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        @Schema(description = "Number of the plan; 1 is the plan as signed.", example = "1")
        int scheduleVersion,

        @Schema(description = "The business date.") LocalDate asOf,

        @Schema(description = "Kept back when the loan was paid out.")
        BigDecimal disbursementCharges,

        BigDecimal totalPrincipal,
        BigDecimal totalInterest,
        BigDecimal totalFees,
        BigDecimal totalLateFees,
        @Schema(description = "All of the above.") BigDecimal totalAmount,
        List<Row> rows) {

    @Schema(name = "Instalment")
    record Row(
            @Schema(example = "1") int rowNumber,

            @Schema(description = "Interest of the instalment runs from this day.")
            LocalDate periodFrom,

            LocalDate dueDate,
            InstalmentStatus status,

            @Schema(description = "Principal to be repaid when its period begins, if the plan is kept.")
            BigDecimal openingBalance,

            BigDecimal principalAmount,
            BigDecimal interestAmount,

            @Schema(description = "With charges on a date that falls into its period.")
            BigDecimal feeAmount,

            @Schema(description = "Penalties for paying it late.")
            BigDecimal lateFeeAmount,

            BigDecimal totalAmount,
            BigDecimal paidAmount,
            @Schema(description = "Let off.") BigDecimal waivedAmount,
            @Schema(description = "Still asked.") BigDecimal outstandingAmount,

            @Schema(description = "Paid before the due date.")
            BigDecimal paidInAdvance,

            @Schema(description = "Paid after the due date.")
            BigDecimal paidLate,

            @Schema(description = "Day from which it asks for nothing more.") @Nullable
            LocalDate settledOn) {

        static Row of(InstalmentState row, LocalDate day) {
            var total = row.total();
            return new Row(
                    row.number(),
                    row.from(),
                    row.due(),
                    InstalmentStatus.of(row, day),
                    row.opening(),
                    row.principal().due(),
                    row.interest().due(),
                    row.fees().due(),
                    row.penalties().due(),
                    total.due(),
                    total.paid(),
                    total.waived(),
                    total.outstanding(),
                    row.paidInAdvance(),
                    row.paidLate(),
                    row.settledOn());
        }
    }

    static ScheduleResponse of(LoanAccount account, LoanState state) {
        return new ScheduleResponse(
                account.loanId(),
                account.terms().currency(),
                account.scheduleVersion(),
                state.asOf(),
                state.disbursementCharges(),
                state.principal().due(),
                state.interest().due(),
                state.fees().due(),
                state.penalties().due(),
                sum(state, row -> row.total().due()),
                state.instalments().stream()
                        .map(row -> Row.of(row, state.asOf()))
                        .toList());
    }

    private static BigDecimal sum(LoanState state, Function<InstalmentState, BigDecimal> part) {
        return state.instalments().stream()
                .map(part)
                .reduce(state.disbursed().subtract(state.disbursed()), BigDecimal::add);
    }
}
