package com.quenty.order.orders;

import com.quenty.platform.deliveries.DeliveryHandler;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Offers free units of a product to the orders that wait for it, oldest first, each in a transaction of its own. It looks at what
 * there is and who waits, not at what has arrived, so that it may run late, twice or for nothing. Whoever has waited longest takes
 * what he can; it ends when a product has nothing left or nobody waits.
 */
@Component
class BackorderDelivery implements DeliveryHandler<BackorderDelivery.Offer> {

    private static final int BATCH = 50;

    record Offer(String companyId, int productId) {}

    private record Waiting(int id, String orderNumber) {}

    private final JdbcClient jdbc;
    private final OrderStockStore stock;
    private final OrderStore orders;
    private final TransactionOperations transaction;

    BackorderDelivery(JdbcClient jdbc, OrderStockStore stock, OrderStore orders, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.stock = stock;
        this.orders = orders;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "backorder-filling";
    }

    @Override
    public Class<Offer> payload() {
        return Offer.class;
    }

    @Override
    public void deliver(Offer offer) {
        int after = 0;
        List<Waiting> batch;
        do {
            batch = waiting(offer, after);
            for (var order : batch) {
                if (!fill(order.orderNumber(), offer.productId())) {
                    return;
                }
                after = order.id();
            }
        } while (batch.size() == BATCH);
    }

    private List<Waiting> waiting(Offer offer, int after) {
        return jdbc.sql("""
                        SELECT o.id, o.order_number FROM orders o
                        WHERE o.company_id = :company AND o.status = 'backordered' AND o.id > :after
                          AND EXISTS (
                              SELECT FROM order_items i
                              WHERE i.order_id = o.id AND i.product_id = :product AND i.shortfall_quantity > 0)
                        ORDER BY o.id LIMIT :batch
                        """)
                .param("company", offer.companyId())
                .param("after", after)
                .param("product", offer.productId())
                .param("batch", BATCH)
                .query((row, number) -> new Waiting(row.getInt("id"), row.getString("order_number")))
                .list();
    }

    /** @return whether there may be units left for the next */
    private boolean fill(String orderNumber, int productId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var order = orders.lock(orderNumber);
            if (order.status() != OrderStatus.BACKORDERED) {
                return true; // somebody has cancelled or held it meanwhile
            }
            stock.fill(order);
            orders.save(order, "stock has arrived");
            return !order.lacks(productId);
        }));
    }
}
