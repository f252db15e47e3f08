package com.quenty.reverselogistics.returns.statistics;

import com.quenty.reverselogistics.rules.ReturnReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReturnStatistics")
record ReturnStatisticsResponse(
        @Schema(example = "2026-11-01") LocalDate createdFrom,

        @Schema(example = "2026-12-01") LocalDate createdUntil,

        @Schema(example = "120") long returnCount,

        @Schema(example = "80") long completedCount,

        @Schema(
                description = "From the request to the completion, in hours; null while none is completed.",
                example = "96.5")
        @Nullable
        BigDecimal meanProcessingHours,

        @Schema(description = "Units whose way is known.", example = "90")
        long disposedUnitCount,

        @Schema(
                description = "Of these units the fraction that did not go to the landfill; null while there are none.",
                example = "0.9333")
        @Nullable
        BigDecimal divertedRate,

        @Schema(description = "One for each currency.") List<Amounts> amounts,

        @Schema(description = "The hundred combinations of product and reason with the most units.")
        List<ProductReason> productReasons) {

    @Schema(name = "ReturnStatisticsAmounts")
    record Amounts(
            @Schema(example = "USD") String currency,

            @Schema(description = "That went back to customers.", example = "1250.00")
            BigDecimal refundedAmount,

            @Schema(description = "Deducted as fees.", example = "80.00")
            BigDecimal feeAmount,

            @Schema(description = "Expected net recovery of the goods.", example = "700.00")
            BigDecimal recoveredAmount,

            @Schema(
                    description = "Recovered of what was refunded, as a fraction; null while nothing was.",
                    example = "0.5600")
            @Nullable
            BigDecimal recoveryRate,

            @Schema(
                    description = "Refunded less recovered, for each return with a refund; null while there is none.",
                    example = "6.88")
            @Nullable
            BigDecimal costPerReturnAmount) {}

    @Schema(name = "ReturnStatisticsReason")
    record ProductReason(
            @Schema(example = "1") int productId,

            @Schema(example = "CAFE-500") String sku,
            ReturnReason returnReason,

            @Schema(example = "7") long unitCount) {}
}
