package com.quenty.order.fulfilments;

import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Packs and ships orders parcel by parcel; the order follows its parcels. */
@Service
class FulfilmentService {

    private final FulfilledOrders orders;
    private final FulfilmentStore fulfilments;
    private final Idempotency idempotency;
    private final Clock clock;

    FulfilmentService(FulfilledOrders orders, FulfilmentStore fulfilments, Idempotency idempotency, Clock clock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param match the order's version */
    FulfilmentResponse pack(Caller caller, String orderNumber, IfMatch match, PackFulfilmentRequest request) {
        return idempotency.once(
                FulfilmentResponse.class,
                () -> orders.move(
                        caller,
                        orderNumber,
                        match,
                        null,
                        order -> request.pointers()
                                .locate(() -> fulfilments.pack(order, request.units(order.unpackedUnits())))));
    }

    FulfilmentResponse ship(
            Caller caller, String orderNumber, int number, IfMatch match, ShipFulfilmentRequest request) {
        var consignment = new Consignment(request.trackingNumbers(), request.carrier(), null, null);
        return move(caller, orderNumber, null, order -> {
            orders.requireMayLeave(orderNumber);
            return fulfilments.ship(order, number, match, consignment, clock.instant());
        });
    }

    FulfilmentResponse carry(Caller caller, String orderNumber, int number, IfMatch match) {
        return move(caller, orderNumber, null, order -> fulfilments.carry(order, number, match, clock.instant()));
    }

    FulfilmentResponse deliver(Caller caller, String orderNumber, int number, IfMatch match) {
        return move(caller, orderNumber, null, order -> fulfilments.deliver(order, number, match, clock.instant()));
    }

    FulfilmentResponse cancel(Caller caller, String orderNumber, int number, IfMatch match, String reason) {
        return move(caller, orderNumber, reason, order -> fulfilments.unpack(order, number, match, reason));
    }

    /** {@code If-Match} is the parcel's version, so the order may have any. */
    private FulfilmentResponse move(
            Caller caller,
            String orderNumber,
            @Nullable String reason,
            Function<FulfilledOrder, FulfilmentResponse> verb) {
        return idempotency.once(
                FulfilmentResponse.class, () -> orders.move(caller, orderNumber, IfMatch.ANY, reason, verb));
    }
}
