package com.quenty.intlshipping.clients;

import com.quenty.contracts.order.OrderView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as order-service answers: the goods, and the place that they go to. */
public record Order(
        String orderNumber,
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

    /** @param unitPrice in the order's currency */
    public record Line(int productId, String productName, int quantity, BigDecimal unitPrice) {}

    public Order {
        lines = List.copyOf(lines);
    }

    static Order of(OrderView view) {
        var address = view.shippingAddress();
        return new Order(
                view.orderNumber(),
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
