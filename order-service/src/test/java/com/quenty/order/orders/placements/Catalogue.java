package com.quenty.order.orders.placements;

import com.quenty.order.products.ProductFacts;
import java.math.BigDecimal;

/** Products for tests that need no database. */
final class Catalogue {

    private Catalogue() {}

    static ProductFacts product(
            int id, String sku, String companyId, BigDecimal price, String currency, boolean active) {
        return new ProductFacts(
                id, sku, "Thing " + id, companyId, "things", price, currency, null, null, null, "standard", active);
    }
}
