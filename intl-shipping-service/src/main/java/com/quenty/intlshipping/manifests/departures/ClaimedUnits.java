package com.quenty.intlshipping.manifests.departures;

import org.jspecify.annotations.Nullable;

/**
 * Units of an order that its manifests have set aside.
 *
 * @param productId null for goods without a product
 */
record ClaimedUnits(@Nullable Integer productId, long units) {}
