package com.quenty.order.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the orders placed in a period, as they are now. An order counts on the day on which it was placed, whatever has become
 * of its lines since; a refund counts on its own day, also of an order that was placed before the period.
 */
record OrderStatistics(
        LocalDate placedFrom,

        @Schema(description = "The day after the last of the period.")
        LocalDate placedUntil,

        long orders,

        @Schema(description = "How many are in each status now.", example = "{\"delivered\": 7, \"pending\": 1}")
        Map<String, Long> byStatus,

        @Schema(description = "Only days on which something was placed.")
        List<Day> byDay,

        @Schema(
                description =
                        "Of orders that were confirmed and neither cancelled nor expired since: what was sold by those placed in the period,"
                                + " less what was refunded in the period of all of them. By currency.")
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

    /**
     * Sums in one currency, which add up: {@code amount} = gross + discounts + shipping + fees + exemptions + tax - included tax, and
     * {@code netAmount} = amount - tax - (credited - tax in it). Over all days, {@code amount} - {@code creditedAmount} is what the
     * orders owe and have paid. Money that banks took back is owed again, so that it changes nothing here.
     */
    @Schema(name = "OrderStatisticsRevenue")
    record Revenue(
            @Schema(description = "ISO 4217.", example = "USD")
            String currency,

            @Schema(description = "Placed in the period.") long orders,

            @Schema(
                    description =
                            "The totals of the orders: gross, discounts, shipping, fees, exemptions, and the tax that is not included.",
                    example = "640.00")
            BigDecimal amount,

            @Schema(
                    description = "The lines at their prices, with the tax that is included in them.",
                    example = "600.00")
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

            @Schema(description = "The part of the tax that the prices include.", example = "0.00")
            BigDecimal includedTaxAmount,

            @Schema(
                    description =
                            "Refunded in the period, with tax, so that orders cost less: for goods that came back, or out of goodwill. Neither a"
                                    + " returned overpayment is counted nor more than the order costs. Not negative.",
                    example = "25.00")
            BigDecimal creditedAmount,

            @Schema(
                    description = "The tax in it: the part of the order's tax that it is of the order's total.",
                    example = "3.44")
            BigDecimal creditedTaxAmount,

            @Schema(
                    description =
                            "Without tax and less refunds: `amount - tax_amount - (credited_amount - credited_tax_amount)`. Nothing for an"
                                    + " order that was refunded wholly; negative where more was refunded than sold.",
                    example = "530.44")
            BigDecimal netAmount,

            @Schema(description = "The amount of one order, rounded half even; zero without orders.", example = "53.33")
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
