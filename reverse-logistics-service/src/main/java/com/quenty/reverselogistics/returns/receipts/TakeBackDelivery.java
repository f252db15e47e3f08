package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.deliveries.DeliveryHandler;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.reverselogistics.clients.OrderDirectory;
import com.quenty.reverselogistics.returns.ReturnStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells order-service that units have come back: they are in quarantine until their inspection. */
@Component
class TakeBackDelivery implements DeliveryHandler<TakeBackDelivery.Received> {

    record Received(
            String returnId,
            String orderNumber,
            OrderDirectory.Returned item,
            @Nullable String location) {}

    private final OrderDirectory orders;
    private final ReturnStore returns;
    private final TransactionOperations transaction;

    TakeBackDelivery(OrderDirectory orders, ReturnStore returns, TransactionOperations transaction) {
        this.orders = orders;
        this.returns = returns;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "return-take-back";
    }

    @Override
    public Class<Received> payload() {
        return Received.class;
    }

    @Override
    public void deliver(Received received) {
        orders.takeBack(received.orderNumber(), received.item(), received.location());
        transaction.executeWithoutResult(status -> {
            var back = returns.lock(RowScope.ALL, received.returnId(), IfMatch.ANY);
            back.stockIsTold(back.item(received.item().returnItemId()));
            returns.save(back, null);
        });
    }
}
