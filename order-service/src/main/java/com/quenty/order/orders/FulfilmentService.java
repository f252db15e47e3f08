package com.quenty.order.orders;

import com.quenty.order.fulfilments.Consignment;
import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.platform.history.StateChange;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Packs and ships orders parcel by parcel; the order follows its parcels. */
@Service
class FulfilmentService {

    private final OrderStore orders;
    private final Parcels parcels;
    private final FulfilmentStore fulfilments;
    private final Idempotency idempotency;
    private final Clock clock;

    FulfilmentService(
            OrderStore orders, Parcels parcels, FulfilmentStore fulfilments, Idempotency idempotency, Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.fulfilments = fulfilments;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    FulfilmentResponse get(Caller caller, String number, int fulfilment) {
        return fulfilments.get(orders.find(caller, number).id(), fulfilment);
    }

    @Transactional(readOnly = true)
    PageResponse<StateChange> history(Caller caller, String number, int fulfilment, PageRequest page) {
        return fulfilments.history(number, orders.find(caller, number).id(), fulfilment, page);
    }

    FulfilmentResponse pack(Caller caller, String number, IfMatch match, PackFulfilmentRequest request) {
        return idempotency.once(FulfilmentResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            var pointers = new TreeMap<Integer, String>();
            var units = units(order, request, pointers);
            var packed = parcels.pack(order, units, pointers);
            orders.save(order, null);
            return packed;
        });
    }

    private static Map<Integer, Integer> units(
            Order order, PackFulfilmentRequest request, Map<Integer, String> pointers) {
        if (request.lines() == null) {
            return order.unpackedUnits();
        }
        var units = new TreeMap<Integer, Integer>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var pointer = "/lines/" + i;
            if (!order.hasLine(line.lineNumber())) {
                throw new OrderProblems.LineUnknown(pointer + "/line_number");
            }
            if (units.put(line.lineNumber(), line.quantity()) != null) {
                throw ValidationFailed.of(pointer + "/line_number", "is named twice");
            }
            pointers.put(line.lineNumber(), pointer + "/quantity");
        }
        return units;
    }

    FulfilmentResponse ship(
            Caller caller, String number, int fulfilment, IfMatch match, ShipFulfilmentRequest request) {
        var consignment = new Consignment(request.trackingNumbers(), request.carrier(), null, null);
        return moveParcel(
                caller, number, null, order -> parcels.ship(order, fulfilment, match, consignment, clock.instant()));
    }

    FulfilmentResponse carry(Caller caller, String number, int fulfilment, IfMatch match) {
        return moveParcel(caller, number, null, order -> parcels.carry(order, fulfilment, match, clock.instant()));
    }

    FulfilmentResponse deliver(Caller caller, String number, int fulfilment, IfMatch match) {
        return moveParcel(caller, number, null, order -> parcels.deliver(order, fulfilment, match, clock.instant()));
    }

    FulfilmentResponse cancel(Caller caller, String number, int fulfilment, IfMatch match, String reason) {
        return moveParcel(caller, number, reason, order -> parcels.unpack(order, fulfilment, match, reason));
    }

    /** All parcels that have left and that the carrier has not moved yet. */
    OrderResponse carryAll(Caller caller, String number, IfMatch match) {
        return moveAll(caller, number, match, OrderStatus.IN_TRANSIT);
    }

    /** All parcels that have left. */
    OrderResponse deliverAll(Caller caller, String number, IfMatch match) {
        return moveAll(caller, number, match, OrderStatus.DELIVERED);
    }

    private OrderResponse moveAll(Caller caller, String number, IfMatch match, OrderStatus target) {
        return idempotency.once(OrderResponse.class, () -> {
            var order = orders.lock(caller, number, match);
            order.requireMovable(target);
            boolean carry = target == OrderStatus.IN_TRANSIT;
            Predicate<FulfilmentStatus> which =
                    carry ? status -> status == FulfilmentStatus.SHIPPED : FulfilmentStatus::isOut;
            for (var parcel : orders.parcelsOf(order)) {
                if (!which.test(parcel.status())) {
                    continue;
                }
                if (carry) {
                    parcels.carry(order, parcel.fulfilmentNumber(), IfMatch.ANY, clock.instant());
                } else {
                    parcels.deliver(order, parcel.fulfilmentNumber(), IfMatch.ANY, clock.instant());
                }
            }
            return orders.saved(order, null);
        });
    }

    private FulfilmentResponse moveParcel(
            Caller caller, String number, @Nullable String reason, Function<Order, FulfilmentResponse> verb) {
        return idempotency.once(FulfilmentResponse.class, () -> {
            var order = orders.lock(caller, number, IfMatch.ANY);
            var parcel = verb.apply(order);
            orders.save(order, reason);
            return parcel;
        });
    }
}
