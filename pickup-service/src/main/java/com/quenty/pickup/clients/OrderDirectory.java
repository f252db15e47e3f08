package com.quenty.pickup.clients;

import com.quenty.contracts.order.OrderApi;
import com.quenty.contracts.order.OrderView;
import com.quenty.contracts.order.PickedPiece;
import com.quenty.contracts.order.PickupNotice;
import com.quenty.pickup.clients.ClientProblems.OrderNotCollectable;
import com.quenty.pickup.clients.ClientProblems.OrderUnknown;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders whose parcels are collected, kept by order-service. */
@Component
public class OrderDirectory {

    /** Nothing else can be an order number, so that no call is needed. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    private final OrderApi orders;

    OrderDirectory(OrderApi orders) {
        this.orders = orders;
    }

    /**
     * The order exists, is the customer's and within the caller's scope, and units of it may leave now.
     *
     * @param pointers of the fields that name it
     * @return the company that sells it
     * @throws OrderUnknown if there is none, or if it belongs to another customer or another company, which is not
     *     disclosed
     * @throws OrderNotCollectable if nothing of it may leave now
     */
    public String requireCollectable(RowScope scope, String customerId, String orderNumber, List<String> pointers) {
        var order = find(orderNumber)
                .filter(found -> found.customerId().equals(customerId))
                .filter(found -> scope.covers(found.companyId(), found.customerId()))
                .orElseThrow(() -> new OrderUnknown(pointers));
        if (!order.collectable()) {
            throw new OrderNotCollectable(order.status(), pointers);
        }
        return order.companyId();
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
     * @throws Undeliverable if there is no such order any more, for an operator to look into
     */
    public void pickedUp(
            String orderNumber,
            String pickupId,
            Instant at,
            List<String> trackingNumbers,
            @Nullable List<CollectedPiece> pieces) {
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
