package com.quenty.intlshipping.tracking;

/** More is known of a shipment's parcels; published within the transaction that keeps it. */
public record ShipmentTracked(String manifestId) {}
