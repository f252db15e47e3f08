package com.quenty.order.orders;

import com.quenty.order.fulfilments.Consignment;
import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.fulfilments.FulfilmentStatus;
import com.quenty.order.fulfilments.FulfilmentStore;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What siblings tell of the way of an order. Each notice is known by its sender's id for that way, so it may come twice; and it may
 * come after its successor: then the way it tells of is noted, and nothing moves back.
 */
@Service
class ShipmentNoticeService {

    private final OrderStore orders;
    private final Parcels parcels;
    private final FulfilmentStore fulfilments;
    private final TransactionOperations transaction;
    private final Clock clock;

    ShipmentNoticeService(
            OrderStore orders,
            Parcels parcels,
            FulfilmentStore fulfilments,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.fulfilments = fulfilments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A driver has what is packed; where nothing is packed, all that has not left. */
    void pickedUp(String orderNumber, Consignment pickup, Instant at) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            var known = orders.parcelsOf(order);
            if (known.stream().anyMatch(isOfPickup(pickup))) {
                return;
            }
            if (hasLeft(order, known)) {
                // The news of a later step was faster.
                fulfilments.name(OrderStore.keyOf(order), parcel -> parcel.pickupReference() == null, pickup);
                return;
            }
            dispatch(order, known, pickup, past(at));
            orders.save(order, "pickup " + pickup.pickupReference());
        });
    }

    /** A shipment has taken on what was collected; where nothing was, it has taken it itself. */
    void shipped(String orderNumber, Consignment shipment, Instant at) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            takenOn(order, shipment, past(at));
            orders.save(order, "shipment " + shipment.shipmentReference());
        });
    }

    /** All that the shipment has taken on has arrived. */
    void delivered(String orderNumber, Consignment shipment, Instant at) {
        transaction.executeWithoutResult(status -> {
            var order = orders.lock(orderNumber);
            takenOn(order, shipment, past(at));
            for (var parcel : orders.parcelsOf(order)) {
                if (isOfShipment(shipment).test(parcel) && parcel.status().isOut()) {
                    parcels.deliver(order, parcel.fulfilmentNumber(), IfMatch.ANY, past(at));
                }
            }
            orders.save(order, "shipment " + shipment.shipmentReference());
        });
    }

    private void takenOn(Order order, Consignment shipment, Instant at) {
        var known = orders.parcelsOf(order);
        if (known.stream().anyMatch(isOfShipment(shipment))) {
            return;
        }
        if (known.stream().anyMatch(parcel -> parcel.status() == FulfilmentStatus.PACKED)) {
            dispatch(order, known, shipment, at);
            return;
        }
        Predicate<FulfilmentResponse> waiting =
                parcel -> parcel.shipmentReference() == null && parcel.status().isOut();
        var collected = known.stream().filter(waiting).toList();
        if (collected.isEmpty() && !hasLeft(order, known)) {
            dispatch(order, known, shipment, at);
            return;
        }
        fulfilments.name(
                OrderStore.keyOf(order),
                collected.isEmpty() ? parcel -> parcel.shipmentReference() == null : waiting,
                shipment);
        for (var parcel : collected) {
            if (parcel.status() == FulfilmentStatus.SHIPPED) {
                parcels.carry(order, parcel.fulfilmentNumber(), IfMatch.ANY, at);
            }
        }
    }

    private void dispatch(Order order, List<FulfilmentResponse> known, Consignment way, Instant at) {
        if (order.status() == OrderStatus.CONFIRMED) {
            order.process();
        }
        var packed = new ArrayList<>(known.stream()
                .filter(parcel -> parcel.status() == FulfilmentStatus.PACKED)
                .toList());
        if (packed.isEmpty()) {
            packed.add(parcels.pack(order, order.unpackedUnits(), Map.of()));
        }
        for (int i = 0; i < packed.size(); i++) {
            parcels.ship(order, packed.get(i).fulfilmentNumber(), IfMatch.ANY, part(way, i, packed.size()), at);
        }
    }

    /** As many pieces as parcels: each is one. Otherwise nobody knows which is where, and each parcel names all. */
    private static Consignment part(Consignment way, int parcel, int parcels) {
        return way.trackingNumbers().size() != parcels
                ? way
                : new Consignment(
                        List.of(way.trackingNumbers().get(parcel)),
                        way.carrier(),
                        way.pickupReference(),
                        way.shipmentReference());
    }

    private static boolean hasLeft(Order order, List<FulfilmentResponse> known) {
        return order.hasShipped()
                && order.unpackedUnits().isEmpty()
                && known.stream().noneMatch(parcel -> parcel.status() == FulfilmentStatus.PACKED);
    }

    private static Predicate<FulfilmentResponse> isOfPickup(Consignment pickup) {
        return parcel ->
                pickup.pickupReference() != null && pickup.pickupReference().equals(parcel.pickupReference());
    }

    private static Predicate<FulfilmentResponse> isOfShipment(Consignment shipment) {
        return parcel -> shipment.shipmentReference() != null
                && shipment.shipmentReference().equals(parcel.shipmentReference());
    }

    /** Clocks of others may be ahead of ours; what has happened is not in the future. */
    private Instant past(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
