package com.quenty.order.orders.backorders;

import com.quenty.order.orders.OrderQueries;
import com.quenty.order.orders.OrderStatus;
import com.quenty.order.orders.OrderStockStore;
import com.quenty.order.orders.OrderStore;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Offers free units of a product to the orders that wait for it, oldest first, each in a transaction of its own. It looks
 * at the stock and the waiting orders, not at the units that arrived, so it is idempotent and may run late. The order that has waited
 * longest takes as many units as it needs; the delivery ends when no unit is left or no order waits.
 */
@Component
public class BackorderDelivery implements DeliveryHandler<BackorderDelivery.Offer> {

    private static final int BATCH = 50;

    public record Offer(String companyId, int productId) {}

    private final OrderQueries queries;
    private final OrderStockStore stock;
    private final OrderStore orders;
    private final TransactionOperations transaction;

    BackorderDelivery(
            OrderQueries queries, OrderStockStore stock, OrderStore orders, TransactionOperations transaction) {
        this.queries = queries;
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
        List<OrderQueries.Backorder> batch;
        do {
            batch = queries.backorders(offer.companyId(), offer.productId(), after, BATCH);
            for (var order : batch) {
                if (!fill(order.orderNumber(), offer.productId())) {
                    return;
                }
                after = order.id();
            }
        } while (batch.size() == BATCH);
    }

    /** @return whether there may be units left for the next */
    private boolean fill(String orderNumber, int productId) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var order = orders.lock(orderNumber);
            if (order.status() != OrderStatus.BACKORDERED) {
                return true; // cancelled or put on hold meanwhile
            }
            stock.fill(order);
            orders.save(order, "stock has arrived");
            return !order.lacks(productId);
        }));
    }
}
