package com.quenty.order.fulfilments;

import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One parcel, and its moves. */
@Component
class FulfilmentQueries {

    private final FulfilledOrders orders;
    private final FulfilmentRepository fulfilments;
    private final StateHistory history;

    FulfilmentQueries(FulfilledOrders orders, FulfilmentRepository fulfilments, StateHistory history) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.history = history;
    }

    @Transactional(readOnly = true)
    FulfilmentResponse get(Caller caller, String orderNumber, int number) {
        return fulfilments
                .find(orders.find(caller, orderNumber).key().id(), number)
                .map(FulfilmentResponse::of)
                .orElseThrow(FulfilmentProblems.NotFound::new);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String orderNumber, int number, PageRequest page) {
        var fulfilment = get(caller, orderNumber, number);
        return history.of(
                FulfilmentStore.SUBJECT, FulfilmentStore.nameOf(orderNumber, fulfilment.fulfilmentNumber()), page);
    }
}
