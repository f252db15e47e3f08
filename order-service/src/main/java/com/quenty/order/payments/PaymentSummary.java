package com.quenty.order.payments;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PaymentSummary")
record PaymentSummary(
        @Schema(example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String paymentId,

        String orderNumber,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        PaymentMethod method,
        PaymentStatus status,
        String currency,

        @Schema(example = "25.00") BigDecimal amount,

        @Schema(example = "25.00") BigDecimal capturedAmount,

        @Schema(example = "0.00") BigDecimal refundedAmount,

        @Schema(example = "0.00") BigDecimal chargedBackAmount,

        @Nullable String provider,

        @Schema(example = "TX-4711") @Nullable String externalReference,

        Instant createdAt) {

    PaymentSummary inItsCurrency() {
        return new PaymentSummary(
                paymentId,
                orderNumber,
                companyId,
                customerId,
                method,
                status,
                currency,
                Money.of(amount, currency).amount(),
                Money.of(capturedAmount, currency).amount(),
                Money.of(refundedAmount, currency).amount(),
                Money.of(chargedBackAmount, currency).amount(),
                provider,
                externalReference,
                createdAt);
    }
}
