package com.quenty.microcredit.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought.
 *
 * @param firstOrderAt null when there was no order
 * @param completed orders that reached him and did not come back
 * @param cancelled orders that were given up
 */
public record Purchases(@Nullable Instant firstOrderAt, int completed, int cancelled) {}
