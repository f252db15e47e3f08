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

/** Money that moves without an allocation: a recovery or a refund of credit. */
record MoneyMovementRequest(
        @Schema(description = "In the loan's currency, with its decimals.", example = "50000.00")
        @Positive
        @DecimalMax("99999999.99")
        BigDecimal paymentAmount,

        @Schema(description = "The day the money moved; the business date when left out.", example = "2026-12-26")
        @Nullable
        LocalDate paymentDate,

        @Schema(example = "bank_transfer") PaymentMethod paymentMethod,

        @Schema(
                description = "External reference of this movement of money; unique per loan.",
                example = "BANK-20261226-4712")
        @Size(min = 1, max = 255)
        @Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank")
        @Nullable
        String paymentReference) {}
