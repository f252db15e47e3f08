package com.quenty.microcredit.portfolio;

import com.quenty.microcredit.ledger.DelinquencyBucket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The caller's loans by currency: nothing is converted. */
record PortfolioResponse(
        @Schema(description = "The business date.") LocalDate asOf, List<InCurrency> currencies) {

    @Schema(name = "PortfolioOfCurrency")
    record InCurrency(
            @Schema(description = "ISO 4217; of all amounts.", example = "COP")
            String currency,

            @Schema(description = "Loans under way.") long activeLoans,

            @Schema(description = "All loans ever paid out.")
            long allLoans,

            @Schema(description = "Of all loans.") BigDecimal lentAmount,
            @Schema(description = "Principal still owed.") BigDecimal outstandingBalance,

            @Schema(description = "Principal, interest and fees whose day has passed.")
            BigDecimal arrearsAmount,

            @Schema(description = "Credit of customers.") BigDecimal overpaidAmount,

            @Schema(description = "Owed when it was written off.")
            BigDecimal writtenOffAmount,

            BigDecimal recoveredAmount,

            @Schema(
                    description = "Share of the outstanding balance that is owed on loans at least a day past due.",
                    example = "0.0421")
            BigDecimal par1,

            @Schema(description = "Likewise, more than 30 days.", example = "0.0210")
            BigDecimal par30,

            @Schema(description = "Likewise, more than 60 days.", example = "0.0125")
            BigDecimal par60,

            @Schema(description = "Likewise, more than 90 days.", example = "0.0060")
            BigDecimal par90,

            @Schema(description = "Every bucket, in order.") List<Bucket> buckets) {}

    @Schema(name = "PortfolioBucket")
    record Bucket(
            DelinquencyBucket bucket,
            long loans,

            @Schema(description = "Principal still owed on them.")
            BigDecimal outstandingBalance,

            @Schema(description = "The part of it that is in arrears.")
            BigDecimal arrearsAmount) {}
}
