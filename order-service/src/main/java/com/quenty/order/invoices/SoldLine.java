package com.quenty.order.invoices;

import java.math.BigDecimal;

/**
 * A line of an order as documents have to say it.
 *
 * @param quantity units sold
 * @param price of the line, before anything was credited
 * @param credited of it
 * @param worth the rest: sold
 */
record SoldLine(
        int lineNumber,
        String sku,
        String label,
        int quantity,
        BigDecimal unitPrice,
        Worth price,
        BigDecimal credited,
        Worth worth) {

    /** @param closed nothing of the order is sold any more */
    static SoldLine of(
            int lineNumber,
            String sku,
            String label,
            int quantity,
            BigDecimal unitPrice,
            Worth price,
            BigDecimal credited,
            boolean closed,
            int decimals) {
        var left = closed ? BigDecimal.ZERO : price.total().subtract(credited).max(BigDecimal.ZERO);
        return new SoldLine(
                lineNumber,
                sku,
                label,
                closed ? 0 : quantity,
                unitPrice,
                price,
                credited,
                closed ? Worth.NOTHING : price.part(left, decimals));
    }

    /** Goods that cost nothing are named on an invoice; those that were credited whole are not. */
    boolean isInvoiced() {
        return quantity > 0 && (worth.total().signum() > 0 || price.total().signum() == 0);
    }
}
