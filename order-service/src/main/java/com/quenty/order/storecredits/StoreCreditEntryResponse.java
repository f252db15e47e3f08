package com.quenty.order.storecredits;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "StoreCreditEntry")
record StoreCreditEntryResponse(
        @Schema(example = "SCE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String entryId,

        StoreCreditEntryType entryType,
        String currency,

        @Schema(description = "Negative for what was spent.", example = "-12.50")
        BigDecimal amount,

        @Schema(example = "12.50") BigDecimal balanceAfter,

        @Schema(
                description = "First day on which what it gave, or took from, can't be spent any more.",
                example = "2028-11-26")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "The payment or refund that it was for.", example = "OPAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Nullable
        String reference,

        @Nullable String reason,

        @Schema(description = "A user, or `system`.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String createdBy,

        Instant createdAt) {

    StoreCreditEntryResponse inItsCurrency() {
        return new StoreCreditEntryResponse(
                entryId,
                entryType,
                currency,
                Money.of(amount, currency).amount(),
                Money.of(balanceAfter, currency).amount(),
                validUntil,
                reference,
                reason,
                createdBy,
                createdAt);
    }
}
