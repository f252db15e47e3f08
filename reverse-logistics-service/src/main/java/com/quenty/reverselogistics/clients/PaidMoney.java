package com.quenty.reverselogistics.clients;

import com.quenty.contracts.order.OrderMoneyView;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Money of an order that can still go back, as order-service says.
 *
 * @param refundableAmount of the order as a whole: captured, and neither refunded nor on its way back
 * @param refundableByLine of each line's price
 */
public record PaidMoney(String currency, BigDecimal refundableAmount, Map<Integer, BigDecimal> refundableByLine) {

    static PaidMoney of(OrderMoneyView money) {
        return new PaidMoney(
                money.currency(),
                money.refundableAmount(),
                money.lines().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                OrderMoneyView.Line::lineNumber, OrderMoneyView.Line::refundableAmount)));
    }
}
