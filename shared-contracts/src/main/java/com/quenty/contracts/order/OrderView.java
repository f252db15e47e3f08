package com.quenty.contracts.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param status lower-case code; new ones may be added
 * @param collectable whether units of it may leave now
 * @param currency ISO 4217
 * @param deliveredAt when all of it had arrived; null before
 * @param paidByLoan the loan that has paid it
 * @param parcels all that were packed, those that have left too; null from an earlier release
 */
public record OrderView(
        String orderNumber,
        String status,
        boolean collectable,
        String customerId,
        String companyId,
        String currency,
        BigDecimal totalAmount,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        @Nullable String paidByLoan,
        Address shippingAddress,
        List<Line> lines,
        @Nullable List<Parcel> parcels) {

    public OrderView {
        lines = List.copyOf(lines);
        parcels = parcels == null ? null : List.copyOf(parcels);
    }

    /**
     * @param fulfilmentNumber counts within the order
     * @param status lower-case code; new ones may be added
     * @param collectable whether it is packed and has not left
     */
    public record Parcel(int fulfilmentNumber, String status, boolean collectable) {}

    /**
     * @param lineNumber identifies the line for as long as the order exists
     * @param quantity units ordered, without those taken back before they left
     * @param deliveredAt when the latest of its units arrived
     * @param returnableQuantity delivered and not returned
     * @param paidPrice all that is paid for the line: after its share of discounts, with added tax, fees and shipping; the sum over
     *     the lines is the total of the order. Null from an earlier release, as the shares are
     * @param discountShare not positive
     * @param taxShare its tax and that of its share of shipping, added or included
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
            int shippedQuantity,
            int deliveredQuantity,
            int returnedQuantity,
            int returnableQuantity,
            @Nullable Instant deliveredAt,
            @Nullable BigDecimal paidPrice,
            @Nullable BigDecimal discountShare,
            @Nullable BigDecimal taxShare,
            @Nullable BigDecimal shippingShare) {}

    /**
     * @param country ISO 3166-1 alpha-2
     * @param phone E.164
     */
    public record Address(
            String recipient,
            String street,
            @Nullable String streetDetails,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country,
            @Nullable String phone) {}
}
