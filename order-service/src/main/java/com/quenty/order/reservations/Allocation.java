package com.quenty.order.reservations;

import java.util.Map;

/** @param reservedByLine units reserved, for every line that needed some, also where it is zero */
public record Allocation(Map<Integer, Integer> reservedByLine) {

    public Allocation {
        reservedByLine = Map.copyOf(reservedByLine);
    }

    public int reserved(int lineNumber) {
        return reservedByLine.getOrDefault(lineNumber, 0);
    }

    /** Units that the line needed and that were not in stock. */
    public int shortfall(Demand demand) {
        return demand.quantity() - reserved(demand.lineNumber());
    }
}
