package com.quenty.reverselogistics.returns.refunds;

import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Asks order-service for the refund of an item; it waits while order-service can't be reached. */
@Component
class RefundDelivery implements DeliveryHandler<RefundDelivery.Due> {

    record Due(String returnId, String returnItemId) {}

    private final RefundOutcomeService service;

    RefundDelivery(RefundOutcomeService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "return-refund";
    }

    @Override
    public Class<Due> payload() {
        return Due.class;
    }

    @Override
    public void deliver(Due due) {
        service.ask(due);
    }
}
