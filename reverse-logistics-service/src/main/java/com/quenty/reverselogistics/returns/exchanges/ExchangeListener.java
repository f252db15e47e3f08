package com.quenty.reverselogistics.returns.exchanges;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.RowScope;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnMoved;
import com.quenty.reverselogistics.returns.ReturnStatus;
import com.quenty.reverselogistics.returns.ReturnStore;
import com.quenty.reverselogistics.returns.ReturnType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the order of the replacement once nothing is awaited any more: order-service takes one for each return. */
@Component
class ExchangeListener {

    private final ReturnStore returns;
    private final Deliveries deliveries;
    private final Clock clock;

    ExchangeListener(ReturnStore returns, Deliveries deliveries, Clock clock) {
        this.returns = returns;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void on(ReturnMoved moved) {
        if (moved.to() != ReturnStatus.RECEIVED && moved.to() != ReturnStatus.EXPIRED) {
            return;
        }
        var back = returns.find(RowScope.ALL, moved.returnId());
        if (back.type() != ReturnType.EXCHANGE || back.isAwaited()) {
            return;
        }
        var quantities = quantities(back);
        if (!quantities.isEmpty()) {
            deliveries.send(
                    ExchangeDelivery.class,
                    back.returnId(),
                    new ExchangeDelivery.Wanted(back.returnId(), back.orderNumber(), quantities),
                    clock.instant());
        }
    }

    /** As many units of each wanted product as have arrived of the goods for which it is wanted. */
    private static Map<Integer, Integer> quantities(MerchandiseReturn back) {
        var quantities = new TreeMap<Integer, Integer>();
        for (var item : back.items()) {
            var product = item.exchangeProductId();
            var received = item.receivedQuantity();
            if (product != null && received != null && received > 0) {
                quantities.merge(product, received, Math::addExact);
            }
        }
        return quantities;
    }
}
