package com.quenty.microcredit.portfolio;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Loans by month of disbursement, with their present balances. */
@Schema(name = "Vintages")
record VintageResponse(
        @Schema(description = "The business date.") LocalDate asOf,

        @Schema(description = "By currency and month of disbursement, latest month first.")
        List<Vintage> vintages) {

    record Vintage(
            @Schema(description = "ISO 4217; of all amounts.", example = "COP")
            String currency,

            @Schema(type = "string", description = "Month of disbursement.", example = "2026-11")
            YearMonth month,

            long loans,
            BigDecimal lentAmount,
            @Schema(description = "Principal still owed.") BigDecimal outstandingBalance,

            @Schema(description = "Principal still owed on loans more than 30 days past due.")
            BigDecimal pastDueBalance,

            @Schema(description = "Owed when it was written off.")
            BigDecimal writtenOffAmount,

            BigDecimal recoveredAmount,

            @Schema(
                    description = "Share of what was lent that is more than 30 days past due or was written off.",
                    example = "0.0310")
            BigDecimal badShare) {}
}
