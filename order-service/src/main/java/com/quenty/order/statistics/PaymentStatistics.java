package com.quenty.order.statistics;

import com.quenty.order.payments.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Money that moved in a period, each entry on the day on which its money moved, and what is owed now. */
record PaymentStatistics(
        LocalDate movedFrom,

        @Schema(description = "The day after the last of the period.")
        LocalDate movedUntil,

        @Schema(description = "Money that came and went in the period, by currency.")
        List<Moved> byCurrency,

        @Schema(description = "The same by method.") List<MovedByMethod> byMethod,

        @Schema(description = "Now, of accepted orders what they owe, of all what they are overpaid; by currency.")
        List<Owed> receivables) {

    @Schema(name = "PaymentStatisticsMoved")
    record Moved(
            @Schema(example = "USD") String currency,

            @Schema(example = "640.00") BigDecimal capturedAmount,

            @Schema(
                    description = "All refunds, of overpayments as well, on the day on which they went.",
                    example = "25.00")
            BigDecimal refundedAmount,

            @Schema(
                    description =
                            "The part of the refunds that stayed with the company, as store credit instead of money.",
                    example = "5.00")
            BigDecimal toStoreCreditAmount,

            @Schema(example = "0.00") BigDecimal chargedBackAmount,

            @Schema(description = "Captured less refunded and charged back; may be negative.", example = "615.00")
            BigDecimal netAmount) {}

    @Schema(name = "PaymentStatisticsMovedByMethod")
    record MovedByMethod(
            PaymentMethod method,

            @Schema(example = "USD") String currency,

            @Schema(example = "640.00") BigDecimal capturedAmount,

            @Schema(example = "25.00") BigDecimal refundedAmount,

            @Schema(
                    description =
                            "The part of the refunds that became store credit instead: by so much more of the method is there than `net_amount`.",
                    example = "5.00")
            BigDecimal toStoreCreditAmount,

            @Schema(example = "0.00") BigDecimal chargedBackAmount,

            @Schema(example = "615.00") BigDecimal netAmount) {}

    @Schema(name = "PaymentStatisticsOwed")
    record Owed(
            @Schema(example = "USD") String currency,

            @Schema(description = "Orders of which something is owed.", example = "7")
            long orders,

            @Schema(example = "180.00") BigDecimal outstandingAmount,

            @Schema(description = "Those past the day that the company's payment terms give.", example = "2")
            long overdueOrders,

            @Schema(example = "55.00") BigDecimal overdueAmount,

            @Schema(description = "Orders that are overpaid, cancelled ones among them: to be refunded.", example = "1")
            long overpaidOrders,

            @Schema(example = "25.00") BigDecimal overpaidAmount) {}
}
