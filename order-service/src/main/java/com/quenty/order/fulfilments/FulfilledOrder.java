package com.quenty.order.fulfilments;

import java.time.Instant;
import java.util.Map;

/** An order as its parcels need it. Its row is locked while they move. Units are given by line. */
public interface FulfilledOrder {

    OrderKey key();

    /** Before anything is packed no order has parcels. */
    boolean mayHaveParcels();

    boolean hasShipped();

    Map<Integer, Integer> unpackedUnits();

    /** Begins to pack a confirmed order. */
    void beginPacking();

    void pack(Map<Integer, Integer> units);

    void unpack(Map<Integer, Integer> units);

    /** @param underWay whether the carrier has moved one of the other parcels */
    void ship(Map<Integer, Integer> units, boolean underWay, Instant at);

    /** The carrier has moved a parcel. */
    void carry(Instant at);

    void deliver(Map<Integer, Integer> units, Instant at);
}
