package com.quenty.microcredit.loanevents;

import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of a loan. */
public record LoanEventResponse(
        @Schema(example = "PAY-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String eventId,
        EventKind kind,
        @Schema(description = "The day it is for.") LocalDate eventDate,

        @Schema(description = "The business date on which it was entered; later than `event_date` when back-dated.")
        LocalDate bookedOn,

        @Schema(description = "In the loan's currency, where money moved.") @Nullable
        BigDecimal amount,

        @Schema(description = "The event that it takes back.") @Nullable
        String reversesEventId,

        @Schema(description = "The event that took it back.") @Nullable
        String reversedByEventId,

        @Nullable String reason,

        @Schema(description = "The account that entered it.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String actor,

        Instant recordedAt) {

    /** Columns have two decimals, whatever the currency. */
    LoanEventResponse inCurrency(String currency) {
        return new LoanEventResponse(
                eventId,
                kind,
                eventDate,
                bookedOn,
                amount == null ? null : Money.of(amount, currency).amount(),
                reversesEventId,
                reversedByEventId,
                reason,
                actor,
                recordedAt);
    }
}
