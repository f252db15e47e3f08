package com.quenty.reverselogistics.clients;

import com.quenty.contracts.order.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of which something comes back, as order-service answers.
 *
 * @param currency ISO 4217
 */
public record PurchasedOrder(
        String orderNumber,
        String customerId,
        String companyId,
        String currency,
        BigDecimal totalAmount,
        Address shippingAddress,
        List<Line> lines) {

    /** Where it was sent to, and by default is collected. */
    public record Address(
            String recipient,
            String street,
            @Nullable String streetDetails,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country,
            @Nullable String phone) {

        /** In one line, without the city. */
        public String inOneLine() {
            return streetDetails == null ? street : street + ", " + streetDetails;
        }
    }

    /**
     * A line as it was sold.
     *
     * @param quantity units that were paid
     * @param returned units that order-service knows to have come back
     * @param deliveredAt when the latest of its units arrived; null before
     * @param paidPrice all that is paid for the line
     * @param discountShare not positive
     * @param taxShare its tax and that of its shipping, added or included
     * @param shippingShare without tax
     */
    public record Line(
            int lineNumber,
            int productId,
            String sku,
            String productName,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal totalPrice,
            int delivered,
            int returned,
            @Nullable Instant deliveredAt,
            BigDecimal paidPrice,
            BigDecimal discountShare,
            BigDecimal taxShare,
            BigDecimal shippingShare) {}

    public Optional<Line> line(int number) {
        return lines.stream().filter(each -> each.lineNumber() == number).findFirst();
    }

    static PurchasedOrder of(OrderView order) {
        var address = order.shippingAddress();
        return new PurchasedOrder(
                order.orderNumber(),
                order.customerId(),
                order.companyId(),
                order.currency(),
                order.totalAmount(),
                new Address(
                        address.recipient(),
                        address.street(),
                        address.streetDetails(),
                        address.city(),
                        address.region(),
                        address.postalCode(),
                        address.country(),
                        address.phone()),
                order.lines().stream().map(PurchasedOrder::lineOf).toList());
    }

    /** An earlier release names no shares: then the price was paid as it stands. */
    private static Line lineOf(OrderView.Line line) {
        return new Line(
                line.lineNumber(),
                line.productId(),
                line.sku(),
                line.productName(),
                line.quantity(),
                line.unitPrice(),
                line.totalPrice(),
                line.deliveredQuantity(),
                line.returnedQuantity(),
                line.deliveredAt(),
                or(line.paidPrice(), line.totalPrice()),
                or(line.discountShare(), BigDecimal.ZERO),
                or(line.taxShare(), BigDecimal.ZERO),
                or(line.shippingShare(), BigDecimal.ZERO));
    }

    private static BigDecimal or(@Nullable BigDecimal amount, BigDecimal otherwise) {
        return amount == null ? otherwise : amount;
    }
}
