package com.quenty.pickup.clients;

import org.jspecify.annotations.Nullable;

/**
 * A package of an order that was to be collected.
 *
 * @param fulfilmentNumber of the parcel of the order that it is, or is a part of; null where that was not said
 * @param collected whether it is in the vehicle
 */
public record CollectedPiece(
        String trackingNumber, @Nullable Integer fulfilmentNumber, boolean collected) {}
