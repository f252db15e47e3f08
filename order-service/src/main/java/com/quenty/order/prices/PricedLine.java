package com.quenty.order.prices;

import java.math.BigDecimal;

/** Units of a line at their price in the catalogue. */
public record PricedLine(BigDecimal unitPrice, int quantity) {

    BigDecimal gross() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
