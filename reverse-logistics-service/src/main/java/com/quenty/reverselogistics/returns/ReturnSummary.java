package com.quenty.reverselogistics.returns;

import com.quenty.platform.money.Money;
import com.quenty.reverselogistics.rules.ReturnReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ReturnSummary(
        @Schema(example = "RET-01KAMQ9B2C3D4E5F6G7H8J9K0M") String returnId,

        @Schema(description = "Number of the order.", example = "ORD-1018-02041-2")
        String originalOrderId,

        String customerId,
        String companyId,
        ReturnType returnType,

        @Schema(description = "Of its first item.") ReturnReason returnReason,
        ReturnStatus status,

        @Schema(example = "RMA-0000-00001-3") @Nullable String returnAuthorizationNumber,

        @Schema(example = "USD") String currency,

        @Schema(example = "11.25") BigDecimal estimatedRefundAmount,

        @Schema(example = "11.25") @Nullable BigDecimal actualRefundAmount,
        Instant expiresAt,
        Instant createdAt) {

    ReturnSummary inItsCurrency() {
        return new ReturnSummary(
                returnId,
                originalOrderId,
                customerId,
                companyId,
                returnType,
                returnReason,
                status,
                returnAuthorizationNumber,
                currency,
                Money.of(estimatedRefundAmount, currency).amount(),
                actualRefundAmount == null
                        ? null
                        : Money.of(actualRefundAmount, currency).amount(),
                expiresAt,
                createdAt);
    }
}
