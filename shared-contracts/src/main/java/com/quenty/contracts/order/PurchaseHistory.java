package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param firstOrderAt null when there was none
 * @param placed all orders ever placed, in any status
 * @param delivered those that reached the customer, also if they came back later
 * @param cancelled those that were cancelled or expired
 * @param returned those that came back, wholly or in part
 * @param spent on delivered orders, less what was returned; one entry for each currency
 */
public record PurchaseHistory(
        String customerId,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt,
        long placed,
        long delivered,
        long cancelled,
        long returned,
        List<Spent> spent) {

    public PurchaseHistory {
        spent = List.copyOf(spent);
    }

    /** @param currency ISO 4217 */
    public record Spent(String currency, BigDecimal amount) {}
}
