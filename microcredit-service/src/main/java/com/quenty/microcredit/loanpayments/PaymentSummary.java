package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loanaccounts.EntryType;
import com.quenty.microcredit.loanaccounts.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A movement of money and where it is by now. Amounts are in the loan's currency. */
record PaymentSummary(
        @Schema(example = "PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String paymentId,

        @Schema(description = "`payment`, `recovery` or `refund`.", example = "payment")
        EntryType entryType,

        PaymentStatus status,
        LocalDate paymentDate,

        @Schema(description = "As it came in; negative where it went out.")
        BigDecimal paymentAmount,

        @Schema(description = "Of it, by what is known now; nothing once it was reversed.")
        BigDecimal principalAmount,

        BigDecimal interestAmount,
        BigDecimal lateFeeAmount,
        BigDecimal feeAmount,

        @Schema(description = "More than was owed; the customer's.")
        BigDecimal creditAmount,

        @Schema(description = "Came in after a write-off.") BigDecimal recoveredAmount,
        @Nullable PaymentMethod paymentMethod,
        @Nullable String paymentReference,

        @Schema(description = "The business date on which it was entered.")
        LocalDate bookedOn,

        @Schema(description = "Who had it entered.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String bookedBy,

        Instant createdAt) {}
