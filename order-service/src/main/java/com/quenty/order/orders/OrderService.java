package com.quenty.order.orders;

import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentService;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with orders between their placing and their end, parcels apart. */
@Service
class OrderService {

    private final OrderRecords records;
    private final OrderStock stock;
    private final FulfilmentService fulfilments;
    private final StateHistory history;
    private final Idempotency idempotency;
    private final Clock clock;

    OrderService(
            OrderRecords records,
            OrderStock stock,
            FulfilmentService fulfilments,
            StateHistory history,
            Idempotency idempotency,
            Clock clock) {
        this.records = records;
        this.stock = stock;
        this.fulfilments = fulfilments;
        this.history = history;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    OrderResponse get(Caller caller, String number) {
        return records.response(records.find(caller, number));
    }

    /** For siblings, who may know of all. */
    @Transactional(readOnly = true)
    OrderResponse get(String number) {
        return records.response(records.find(number));
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String number, PageRequest page) {
        return history.of(OrderRecords.SUBJECT, records.find(caller, number).orderNumber(), page);
    }

    OrderResponse confirm(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, stock::confirm);
    }

    OrderResponse process(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, Order::process);
    }

    OrderResponse extend(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, stock::extend);
    }

    OrderResponse hold(Caller caller, String number, IfMatch match, String reason) {
        return move(caller, number, match, reason, stock::hold);
    }

    OrderResponse resume(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, stock::resume);
    }

    OrderResponse complete(Caller caller, String number, IfMatch match) {
        return move(caller, number, match, null, order -> order.complete(clock.instant()));
    }

    /** What has not left becomes free, packed or not; what has left goes on. */
    OrderResponse cancel(Caller caller, String number, IfMatch match, String reason) {
        return move(caller, number, match, reason, order -> {
            var parcels = records.parcelsOf(order);
            var freed = order.reservedUnits();
            order.cancel(
                    parcels.stream().map(FulfilmentResponse::status).anyMatch(FulfilmentStatus::isUnderWay),
                    clock.instant());
            parcels.stream()
                    .filter(parcel -> parcel.status() == FulfilmentStatus.PACKED)
                    .forEach(parcel -> fulfilments.cancel(
                            OrderRecords.keyOf(order), parcel.fulfilmentNumber(), IfMatch.ANY, reason));
            stock.releaseAll(order, freed, reason);
        });
    }

    private OrderResponse move(
            Caller caller, String number, IfMatch match, @Nullable String reason, Consumer<Order> verb) {
        return idempotency.once(OrderResponse.class, () -> {
            var order = records.lock(caller, number, match);
            verb.accept(order);
            return records.saved(order, reason);
        });
    }
}
