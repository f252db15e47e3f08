package com.quenty.pickup.clients;

import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.OrderView;
import com.quenty.contracts.order.PickedPiece;
import com.quenty.contracts.order.PickupNotice;
import com.quenty.pickup.clients.ClientProblems.FulfilmentNotCollectable;
import com.quenty.pickup.clients.ClientProblems.FulfilmentUnknown;
import com.quenty.pickup.clients.ClientProblems.OrderNotCollectable;
import com.quenty.pickup.clients.ClientProblems.OrderUnknown;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders whose parcels are collected, kept by order-service. */
@Component
public class OrderDirectory {

    /** Nothing else can be an order number, so that no call is needed. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    /** States of orders of which nothing leaves any more, and nothing has left. */
    private static final Set<String> CANCELLED = Set.of("cancelled", "expired");

    private final OrderApi orders;

    OrderDirectory(OrderApi orders) {
        this.orders = orders;
    }

    /**
     * The order exists, is the customer's and within the caller's scope, and units of it may leave now.
     *
     * @param pointers of the fields that name it
     * @param parcels of it that are named, with the pointers of the fields that name them
     * @return the company that sells it
     * @throws OrderUnknown if there is none, or if it belongs to another customer or another company, which is not
     *     disclosed
     * @throws OrderNotCollectable if nothing of it may leave now
     * @throws FulfilmentUnknown if it has no such parcel
     * @throws FulfilmentNotCollectable if the parcel has left, or was unpacked
     */
    public String requireCollectable(
            RowScope scope,
            String customerId,
            String orderNumber,
            List<String> pointers,
            Map<Integer, List<String>> parcels) {
        var order = find(orderNumber)
                .filter(found -> found.customerId().equals(customerId))
                .filter(found -> scope.covers(found.companyId(), found.customerId()))
                .orElseThrow(() -> new OrderUnknown(pointers));
        if (!order.collectable()) {
            throw new OrderNotCollectable(order.status(), pointers);
        }
        parcels.forEach((number, named) -> requireParcel(order, number, named));
        return order.companyId();
    }

    private static void requireParcel(OrderView order, int number, List<String> pointers) {
        var known = order.parcels();
        if (known == null) {
            return; // an earlier release does not tell
        }
        var parcel = known.stream()
                .filter(each -> each.fulfilmentNumber() == number)
                .findFirst()
                .orElseThrow(() -> new FulfilmentUnknown(number, pointers));
        if (!parcel.collectable()) {
            throw new FulfilmentNotCollectable(number, parcel.status(), pointers);
        }
    }

    /** Whether it was cancelled, or has expired. */
    public boolean isCancelled(String orderNumber) {
        return find(orderNumber).filter(OrderDirectory::isCancelled).isPresent();
    }

    private static boolean isCancelled(OrderView order) {
        return CANCELLED.contains(order.status());
    }

    private Optional<OrderView> find(String orderNumber) {
        if (!SHAPE.matcher(orderNumber).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(orders.get(orderNumber));
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("order-not-found")) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * For a delivery; idempotent. An order that may not leave now is told again later.
     *
     * @param trackingNumbers of what is in the vehicle
     * @param pieces all that were to be collected; null from an earlier release
     * @throws Undeliverable if there is no such order any more, or it was cancelled before it was told, for an operator to look into: its
     *     goods are in a vehicle
     */
    public void pickedUp(
            String orderNumber,
            String pickupId,
            Instant at,
            List<String> trackingNumbers,
            @Nullable List<CollectedPiece> pieces) {
        if (find(orderNumber).filter(OrderDirectory::isCancelled).isPresent()) {
            throw new Undeliverable(
                    "the order %s was cancelled, and the pickup %s has collected its goods"
                            .formatted(orderNumber, pickupId),
                    null);
        }
        try {
            orders.pickedUp(orderNumber, pickupId, new PickupNotice(at, trackingNumbers, told(pieces)));
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("order-not-found")) {
                throw new Undeliverable("order-service does not know the order " + orderNumber, refusal);
            }
            throw refusal;
        }
    }

    private static @Nullable List<PickedPiece> told(@Nullable List<CollectedPiece> pieces) {
        return pieces == null
                ? null
                : pieces.stream()
                        .map(piece ->
                                new PickedPiece(piece.trackingNumber(), piece.fulfilmentNumber(), piece.collected()))
                        .toList();
    }
}
