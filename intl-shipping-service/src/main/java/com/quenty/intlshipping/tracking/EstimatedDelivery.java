package com.quenty.intlshipping.tracking;

import java.time.Instant;

/**
 * When the carrier expects to deliver.
 *
 * @param at expected
 * @param toldAt as of when the carrier expected that
 */
public record EstimatedDelivery(Instant at, Instant toldAt) {}
