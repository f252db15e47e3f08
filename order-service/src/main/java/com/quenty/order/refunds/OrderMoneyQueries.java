package com.quenty.order.refunds;

import com.quenty.order.payments.OrderPaymentStatus;
import com.quenty.order.payments.PaidOrders;
import com.quenty.order.payments.PaymentMethod;
import com.quenty.order.payments.PaymentStore;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paid for an order and gone back, by method and by line. */
@Component
class OrderMoneyQueries {

    record OrderMoney(
            String orderNumber,
            String currency,
            BigDecimal totalAmount,
            OrderPaymentStatus status,
            BigDecimal capturedAmount,
            BigDecimal refundedAmount,
            BigDecimal refundableAmount,
            BigDecimal owedAmount,
            BigDecimal outstandingAmount,
            BigDecimal overpaidAmount,
            List<ByMethod> byMethod,
            List<Line> lines) {}

    record ByMethod(PaymentMethod method, BigDecimal capturedAmount, BigDecimal refundedAmount) {}

    record Line(
            int lineNumber,
            BigDecimal paidPrice,
            BigDecimal discountAmount,
            BigDecimal taxAmount,
            BigDecimal shippingAmount,
            BigDecimal refundedAmount,
            BigDecimal refundableAmount) {}

    private final PaidOrders orders;
    private final PaymentStore payments;
    private final RefundRepository refunds;
    private final RefundCreditStore credits;

    OrderMoneyQueries(PaidOrders orders, PaymentStore payments, RefundRepository refunds, RefundCreditStore credits) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.credits = credits;
    }

    @Transactional(readOnly = true)
    OrderMoney of(String orderNumber) {
        var order = orders.find(orderNumber);
        var underWay = refunds.underWay(order.id()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = credits.left(order);
        var lines = orders.lines(order).stream()
                .map(line -> {
                    var paid = order.money(line.paidPrice());
                    var gone = paid.minus(order.money(left.getOrDefault(line.lineNumber(), BigDecimal.ZERO)));
                    return new Line(
                            line.lineNumber(),
                            paid.amount(),
                            order.money(line.discountAmount()).amount(),
                            order.money(line.taxAmount()).amount(),
                            order.money(line.shippingAmount()).amount(),
                            gone.amount(),
                            paid.minus(gone).amount());
                })
                .toList();
        var captured = new EnumMap<PaymentMethod, Money>(PaymentMethod.class);
        var back = new EnumMap<PaymentMethod, Money>(PaymentMethod.class);
        for (var payment : payments.captured(order)) {
            captured.merge(payment.method(), payment.money(payment.capturedAmount()), Money::plus);
            back.merge(payment.method(), payment.money(payment.refundedAmount()), Money::plus);
        }
        return new OrderMoney(
                order.orderNumber(),
                order.currency(),
                order.total().amount(),
                order.balance().status(),
                order.money(order.capturedAmount()).amount(),
                order.money(order.refundedAmount()).amount(),
                order.paid()
                        .minus(order.money(underWay))
                        .amount()
                        .max(Money.zero(order.currency()).amount()),
                order.balance().owed().amount(),
                order.balance().outstanding().amount(),
                order.balance().overpaid().amount(),
                captured.entrySet().stream()
                        .map(each -> new ByMethod(
                                each.getKey(),
                                each.getValue().amount(),
                                back.getOrDefault(each.getKey(), Money.zero(order.currency()))
                                        .amount()))
                        .toList(),
                lines);
    }
}
