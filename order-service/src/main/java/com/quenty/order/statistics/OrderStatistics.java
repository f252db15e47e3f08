package com.quenty.order.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures over the orders placed in a period. */
record OrderStatistics(
        LocalDate placedFrom,

        @Schema(description = "The day after the last of the period.")
        LocalDate placedUntil,

        long orders,

        @Schema(description = "How many are in each status now.", example = "{\"delivered\": 7, \"pending\": 1}")
        Map<String, Long> byStatus,

        @Schema(description = "Only days on which something was placed.")
        List<Day> byDay,

        @Schema(description = "Of orders that were confirmed and neither cancelled nor expired since.")
        List<Revenue> revenue,

        @Schema(description = "Null as long as none of them has been delivered.")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        FulfilmentTime fulfilmentTime) {

    @Schema(name = "OrderStatisticsDay")
    record Day(
            @Schema(description = "In the business zone.") LocalDate day,

            long orders,

            @Schema(example = "{\"delivered\": 2}") Map<String, Long> byStatus) {}

    @Schema(name = "OrderStatisticsRevenue")
    record Revenue(
            @Schema(description = "ISO 4217.", example = "USD")
            String currency,

            long orders,

            @Schema(description = "The totals of the orders.", example = "640.00")
            BigDecimal amount,

            @Schema(description = "The lines at their prices.", example = "600.00")
            BigDecimal grossAmount,

            @Schema(description = "Not positive.", example = "-60.00")
            BigDecimal discountAmount,

            @Schema(example = "12.00") BigDecimal shippingAmount,

            @Schema(example = "0.00") BigDecimal feeAmount,

            @Schema(
                    description = "The tax in the prices that exempt customers do not pay; not positive.",
                    example = "0.00")
            BigDecimal exemptionAmount,

            @Schema(description = "All of it, added or included.", example = "88.00")
            BigDecimal taxAmount,

            @Schema(description = "The totals without tax.", example = "552.00")
            BigDecimal netAmount,

            @Schema(description = "Of one order, rounded half even.", example = "53.33")
            BigDecimal average) {}

    @Schema(name = "OrderStatisticsFulfilmentTime")
    record FulfilmentTime(
            @Schema(description = "Orders delivered.") long orders,

            @Schema(description = "From confirmed to delivered as a whole.", example = "51.5")
            BigDecimal averageHours,

            @Schema(description = "Half of them took longer.", example = "48.0")
            BigDecimal medianHours,

            @Schema(description = "One in ten took longer.", example = "96.0")
            BigDecimal p90Hours) {}
}
