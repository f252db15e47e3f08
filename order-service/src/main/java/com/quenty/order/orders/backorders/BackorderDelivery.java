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
 * Offers free units of a product to the orders that wait for it, oldest first, each in a transaction of its own. It looks at what
 * there is and who waits, not at what has arrived, so that it may run late, twice or for nothing. Whoever has waited longest takes
 * what he can; it ends when a product has nothing left or nobody waits.
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
                return true; // somebody has cancelled or held it meanwhile
            }
            stock.fill(order);
            orders.save(order, "stock has arrived");
            return !order.lacks(productId);
        }));
    }
}
