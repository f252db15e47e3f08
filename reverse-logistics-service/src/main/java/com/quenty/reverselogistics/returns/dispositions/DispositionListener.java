package com.quenty.reverselogistics.returns.dispositions;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.security.RowScope;
import com.quenty.reverselogistics.returns.Disposition;
import com.quenty.reverselogistics.returns.MerchandiseReturn;
import com.quenty.reverselogistics.returns.ReturnItem;
import com.quenty.reverselogistics.returns.ReturnMoved;
import com.quenty.reverselogistics.returns.ReturnStatus;
import com.quenty.reverselogistics.returns.ReturnStore;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the way of goods once it can't be disputed any more. Goods that are refurbished stay in quarantine, and so do units that were not
 * accepted: people see to them.
 */
@Component
class DispositionListener {

    private final ReturnStore returns;
    private final Deliveries deliveries;
    private final Clock clock;

    DispositionListener(ReturnStore returns, Deliveries deliveries, Clock clock) {
        this.returns = returns;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void on(ReturnMoved moved) {
        if (moved.to() == ReturnStatus.PROCESSED) {
            var back = returns.find(RowScope.ALL, moved.returnId());
            tell(back, back.item(moved.returnItemId()));
        }
    }

    private void tell(MerchandiseReturn back, ReturnItem item) {
        var disposition = item.disposition();
        var accepted = item.acceptedQuantity();
        if (disposition == null || disposition == Disposition.REFURBISH || accepted == null || accepted == 0) {
            return;
        }
        var condition = item.conditionReceived();
        deliveries.send(
                DispositionDelivery.class,
                item.returnItemId(),
                new DispositionDelivery.Decided(
                        back.orderNumber(),
                        item.returnItemId(),
                        accepted,
                        disposition == Disposition.RESTOCK,
                        item.stockLocation(),
                        condition == null ? null : condition.code()),
                clock.instant());
    }
}
