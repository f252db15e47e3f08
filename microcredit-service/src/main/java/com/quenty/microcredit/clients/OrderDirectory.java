package com.quenty.microcredit.clients;

import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.OrderApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Orders that our loans pay for, kept by order-service. */
@Component
public class OrderDirectory {

    /** Nothing else can be an order number, so that no call is needed. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    private final OrderApi orders;

    OrderDirectory(OrderApi orders) {
        this.orders = orders;
    }

    /** @throws ClientProblems.OrderUnknown if there is none, or if it belongs to another customer, which is not disclosed */
    public void requireOf(String customerId, String orderNumber) {
        if (!SHAPE.matcher(orderNumber).matches() || !customerId.equals(customerOf(orderNumber))) {
            throw new ClientProblems.OrderUnknown();
        }
    }

    private String customerOf(String orderNumber) {
        try {
            return orders.get(orderNumber).customerId();
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("order-not-found")) {
                throw new ClientProblems.OrderUnknown();
            }
            throw refusal;
        }
    }

    /**
     * For a delivery; idempotent.
     *
     * @throws Undeliverable if order-service refuses it for good, for an operator to look into
     */
    public void paidOnCredit(
            String orderNumber, String loanId, String customerId, BigDecimal amount, String currency, LocalDate on) {
        try {
            orders.paidOnCredit(orderNumber, new CreditPayment(loanId, customerId, amount, currency, on));
        } catch (RemoteProblem refusal) {
            switch (refusal.code()) {
                case "order-not-found", "order-paid-otherwise", "payment-differs", "illegal-transition" ->
                    throw new Undeliverable("order-service refuses the payment: " + refusal.code(), refusal);
                default -> throw refusal;
            }
        }
    }
}
