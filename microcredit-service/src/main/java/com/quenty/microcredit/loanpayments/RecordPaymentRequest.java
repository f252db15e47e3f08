package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.loans.PaymentMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RecordPaymentRequest(
        @Schema(description = "In the loan's currency, with its decimals.", example = "88849.00")
        @Positive
        @DecimalMax("99999999.99")
        BigDecimal paymentAmount,

        @Schema(
                description =
                        "The day the money came in; the business date when left out. An earlier one has everything that"
                                + " came after it allocated anew.",
                example = "2026-12-26")
        @Nullable
        LocalDate paymentDate,

        @Schema(example = "bank_transfer") PaymentMethod paymentMethod,

        @Schema(
                description = "External reference of this movement of money; unique per loan, unless its payment was"
                        + " reversed.",
                example = "BANK-20261226-4711")
        @Size(min = 1, max = 255)
        @Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank")
        @Nullable
        String paymentReference,

        @Schema(
                description =
                        "Whether more than what pays the loan off is meant. The excess stays the customer's as credit.",
                example = "false")
        @Nullable
        Boolean allowOverpayment) {

    boolean mayOverpay() {
        return Boolean.TRUE.equals(allowOverpayment);
    }
}
