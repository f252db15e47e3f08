package com.quenty.contracts.order;

import org.jspecify.annotations.Nullable;

/**
 * A package of an order that a driver was to collect.
 *
 * @param fulfilmentNumber the parcel that it is, or is a part of; null where that was not said
 * @param collected whether it is in the vehicle; one that is not has stayed behind
 */
public record PickedPiece(String trackingNumber, @Nullable Integer fulfilmentNumber, boolean collected) {}
