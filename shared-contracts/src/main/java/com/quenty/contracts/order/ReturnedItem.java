package com.quenty.contracts.order;

import org.jspecify.annotations.Nullable;

/**
 * @param lineNumber of the order
 * @param quantity in units, positive
 * @param destination {@code sellable}, {@code quarantine}, or {@code nowhere} when they are not put back into stock
 * @param location where they are put; null when the stock has no locations
 */
public record ReturnedItem(
        int lineNumber,
        int quantity,
        String destination,
        @Nullable String location,
        @Nullable String reason) {}
