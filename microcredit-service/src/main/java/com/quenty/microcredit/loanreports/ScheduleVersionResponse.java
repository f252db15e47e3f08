package com.quenty.microcredit.loanreports;

import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loanschedules.PlannedRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A plan that the loan had, as it was kept. */
record ScheduleVersionResponse(
        @Schema(example = "LOAN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String loanId,

        @Schema(description = "ISO 4217; of all amounts.", example = "COP")
        String currency,

        @Schema(description = "1 is the plan as signed.", example = "1")
        int scheduleVersion,

        List<Row> rows) {

    @Schema(name = "PlannedInstalment")
    record Row(
            @Schema(example = "1") int rowNumber,
            LocalDate periodFrom,
            LocalDate dueDate,
            BigDecimal openingBalance,
            BigDecimal principalAmount,
            BigDecimal interestAmount,
            BigDecimal feeAmount,
            BigDecimal lateFeeAmount,
            BigDecimal totalAmount) {

        static Row of(PlannedRow row) {
            return new Row(
                    row.number(),
                    row.from(),
                    row.due(),
                    row.opening(),
                    row.principal(),
                    row.interest(),
                    row.fees(),
                    row.lateFees(),
                    row.total());
        }
    }

    static ScheduleVersionResponse of(LoanAccount account, int version, List<PlannedRow> rows) {
        return new ScheduleVersionResponse(
                account.loanId(),
                account.terms().currency(),
                version,
                rows.stream().map(Row::of).toList());
    }
}
