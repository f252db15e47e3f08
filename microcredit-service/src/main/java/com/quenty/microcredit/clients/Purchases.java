package com.quenty.microcredit.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Purchases of a customer.
 *
 * @param firstOrderAt null without any order
 * @param completed orders that were delivered and not returned
 * @param cancelled orders that were cancelled
 */
public record Purchases(@Nullable Instant firstOrderAt, int completed, int cancelled) {}
