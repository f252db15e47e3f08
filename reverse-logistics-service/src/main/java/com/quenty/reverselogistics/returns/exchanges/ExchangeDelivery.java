package com.quenty.reverselogistics.returns.exchanges;

import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has order-service place the order that replaces returned goods, once. */
@Component
class ExchangeDelivery implements DeliveryHandler<ExchangeDelivery.Wanted> {

    /** @param quantities by product */
    record Wanted(String returnId, String orderNumber, Map<Integer, Integer> quantities) {}

    private final OrderDirectory orders;
    private final ReturnStore returns;
    private final TransactionOperations transaction;

    ExchangeDelivery(OrderDirectory orders, ReturnStore returns, TransactionOperations transaction) {
        this.orders = orders;
        this.returns = returns;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "return-exchange";
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public void deliver(Wanted wanted) {
        var placed = orders.exchange(wanted.orderNumber(), wanted.returnId(), wanted.quantities());
        transaction.executeWithoutResult(status -> {
            var back = returns.lock(RowScope.ALL, wanted.returnId(), IfMatch.ANY);
            back.exchange(placed.orderNumber(), placed.total().amount());
            returns.save(back, null);
        });
    }
}
