package com.quenty.order.storecredits;

import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

@Schema(name = "StoreCredit")
record StoreCreditResponse(
        @Schema(example = "SC-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String storeCreditId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "USD") String currency,

        @Schema(description = "The sum of its entries.", example = "25.00")
        BigDecimal balance,

        @Schema(description = "The part of the balance that can be spent today: it has not lapsed.", example = "25.00")
        BigDecimal availableAmount,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    StoreCreditResponse inItsCurrency() {
        return new StoreCreditResponse(
                storeCreditId,
                companyId,
                customerId,
                currency,
                Money.of(balance, currency).amount(),
                Money.of(availableAmount, currency).amount(),
                createdAt,
                updatedAt,
                version);
    }
}
