package com.quenty.order.orders;

import com.quenty.order.fulfilments.FulfilmentResponse;
import com.quenty.order.payments.OrderPaymentStatus;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record OrderResponse(
        @Schema(description = "The company's code, its running number and a check digit.", example = "ORD-1018-02041-2")
        String orderNumber,

        OrderStatus status,

        @Schema(description = "Where an order on hold goes on when it is resumed.") @Nullable
        OrderStatus statusBeforeHold,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(
                description = "Total to be paid: the lines and the adjustments that are added to them.",
                example = "25.00")
        BigDecimal totalAmount,

        OrderTotals totals,

        @Schema(description = "The coupon that it holds.", example = "WELCOME10") @Nullable
        String couponCode,

        @Schema(description = "Whether units of it wait for stock; the lines say how many.")
        boolean shortfall,

        boolean allowBackorder,
        List<OrderLineResponse> lines,

        @Schema(description = "Discounts, charges and taxes, frozen with the order.")
        List<OrderAdjustmentResponse> adjustments,

        List<FulfilmentResponse> fulfilments,
        Address shippingAddress,
        Address billingAddress,

        @Schema(description = "When it expires unless it is confirmed; null once that can't happen.") @Nullable
        Instant expiresAt,

        @Nullable Instant confirmedAt,

        @Schema(description = "When its first parcel left.") @Nullable
        Instant shippedAt,

        @Schema(description = "When all of it had arrived.") @Nullable
        Instant deliveredAt,

        @Schema(description = "When it was completed, cancelled or expired.") @Nullable
        Instant closedAt,

        @Schema(description = "The loan that has paid it.", example = "LOAN-01KAMQ9B2C3D4E5F6G7H8J9K0M") @Nullable
        String paidByLoan,

        @Nullable LocalDate paidOn,

        @Schema(description = "How far it is paid; follows from its payments.", example = "partially_refunded")
        OrderPaymentStatus paymentStatus,

        @Schema(description = "Of all its payments.", example = "25.00")
        BigDecimal capturedAmount,

        @Schema(description = "Of what was captured.", example = "12.50")
        BigDecimal refundedAmount,

        @Schema(description = "Taken back by banks, of what was captured.", example = "0.00")
        BigDecimal chargedBackAmount,

        @Schema(
                description =
                        "Of what was refunded: for this nothing is owed any more. The rest returned what had been overpaid, or was given"
                                + " for goods that were taken off the order afterwards.",
                example = "12.50")
        BigDecimal creditedAmount,

        @Schema(
                description = "The total less what was credited; nothing once it is cancelled or has expired.",
                example = "12.50")
        BigDecimal owedAmount,

        @Schema(description = "Captured less refunded and charged back.", example = "12.50")
        BigDecimal paidAmount,

        @Schema(description = "Still to be paid, of what is owed.", example = "0.00")
        BigDecimal outstandingAmount,

        @Schema(description = "Paid above what is owed: to be refunded.", example = "0.00")
        BigDecimal overpaidAmount,

        @Schema(description = "The return that it is the exchange for.") @Nullable
        String exchangeFor,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static OrderResponse of(Order order, List<FulfilmentResponse> fulfilments) {
        var price = order.price();
        var balance = order.balance();
        var coupon = order.priceRules().coupon();
        return new OrderResponse(
                order.orderNumber(),
                order.status(),
                order.heldFrom(),
                order.customerId(),
                order.companyId(),
                order.currency(),
                order.total().amount(),
                OrderTotals.of(price),
                coupon == null ? null : coupon.code(),
                order.isShort(),
                order.allowsBackorder(),
                order.items().entrySet().stream()
                        .map(line -> OrderLineResponse.of(line.getKey(), line.getValue(), order, price))
                        .toList(),
                OrderAdjustmentResponse.of(price),
                fulfilments,
                order.shippingAddress(),
                order.billingAddress(),
                order.expiresAt(),
                order.confirmedAt(),
                order.shippedAt(),
                order.deliveredAt(),
                order.closedAt(),
                order.paidByLoan(),
                order.paidOn(),
                balance.status(),
                order.captured().amount(),
                order.refunded().amount(),
                order.chargedBack().amount(),
                order.credited().amount(),
                balance.owed().amount(),
                balance.paid().amount(),
                balance.outstanding().amount(),
                balance.overpaid().amount(),
                order.exchangeFor(),
                order.createdAt(),
                order.updatedAt(),
                order.version());
    }
}
