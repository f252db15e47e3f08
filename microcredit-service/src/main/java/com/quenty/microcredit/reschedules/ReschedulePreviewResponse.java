package com.quenty.microcredit.reschedules;

import com.quenty.microcredit.ledger.InstalmentState;
import com.quenty.microcredit.ledger.LoanState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The open debt by the present plan and by the changed one. Amounts are in the loan's currency. */
record ReschedulePreviewResponse(Plan before, Plan after) {

    @Schema(name = "ReschedulePlan")
    record Plan(
            LocalDate maturityDate,

            @Schema(description = "Interest of the whole plan.")
            BigDecimal totalInterest,

            @Schema(description = "All that is still to be paid.")
            BigDecimal outstandingAmount,

            @Schema(description = "Instalments that still ask for something.")
            List<Row> rows) {

        static Plan of(LoanState state) {
            return new Plan(
                    state.maturity(),
                    state.interest().due(),
                    state.outstanding(),
                    state.instalments().stream()
                            .filter(row -> row.outstanding().signum() > 0)
                            .map(Row::of)
                            .toList());
        }
    }

    @Schema(name = "RescheduleRow")
    record Row(
            int rowNumber,
            LocalDate dueDate,
            BigDecimal principalAmount,
            BigDecimal interestAmount,
            BigDecimal feeAmount,
            BigDecimal lateFeeAmount,
            BigDecimal outstandingAmount) {

        static Row of(InstalmentState row) {
            return new Row(
                    row.number(),
                    row.due(),
                    row.principal().due(),
                    row.interest().due(),
                    row.fees().due(),
                    row.penalties().due(),
                    row.outstanding());
        }
    }
}
