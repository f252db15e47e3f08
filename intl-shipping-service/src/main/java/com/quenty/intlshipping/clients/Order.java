package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.OrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as order-service answers: the goods, and the place that they go to.
 *
 * @param status code; new ones may be added
 * @param collectable whether units of it may leave now
 */
public record Order(
        String orderNumber,
        String status,
        boolean collectable,
        String customerId,
        String companyId,
        String currency,
        Destination destination,
        List<Line> lines) {

    /** @param country ISO 3166-1 alpha-2 */
    public record Destination(
            String recipient,
            String street,
            @Nullable String streetDetails,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country,
            @Nullable String phone) {}

    /** All units have left, perhaps by a pickup that brings them to the carrier, and not all have arrived. */
    private static final Set<String> LEFT = Set.of("shipped", "in_transit");

    private static final String DELIVERED = "delivered";

    /**
     * @param quantity units ordered, without those that were cancelled
     * @param unitPrice in the order's currency
     */
    public record Line(int productId, String productName, int quantity, BigDecimal unitPrice) {}

    public Order {
        lines = List.copyOf(lines);
    }

    /** Its goods may go abroad: they may leave now, or a driver has them already. */
    public boolean isShippable() {
        return collectable || LEFT.contains(status);
    }

    /** All of it has arrived, and nothing of it was returned. */
    public boolean isDelivered() {
        return status.equals(DELIVERED);
    }

    static Order of(OrderView view) {
        var address = view.shippingAddress();
        return new Order(
                view.orderNumber(),
                view.status(),
                view.collectable(),
                view.customerId(),
                view.companyId(),
                view.currency(),
                new Destination(
                        address.recipient(),
                        address.street(),
                        address.streetDetails(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        address.country(),
                        address.phone()),
                view.lines().stream()
                        .filter(line -> line.quantity() > 0)
                        .map(line -> new Line(line.productId(), line.productName(), line.quantity(), line.unitPrice()))
                        .toList());
    }
}
