package com.quenty.contracts.order;

import java.util.List;

public record ExchangeRequest(List<Line> lines) {

    public ExchangeRequest {
        lines = List.copyOf(lines);
    }

    /** @param quantity in units, positive */
    public record Line(int productId, int quantity) {}
}
