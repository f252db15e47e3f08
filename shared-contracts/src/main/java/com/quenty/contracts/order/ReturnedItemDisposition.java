package com.quenty.contracts.order;

import org.jspecify.annotations.Nullable;

/**
 * @param quantity in units, positive
 * @param destination {@code sellable}, or {@code nowhere} when they leave the stock
 * @param location where they lie in quarantine, as it was told when they came back
 * @param condition as inspected, for people
 */
public record ReturnedItemDisposition(
        int quantity,
        String destination,
        @Nullable String location,
        @Nullable String condition) {}
