package com.quenty.microcredit.clients;

import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.OrderApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.problem.UpstreamFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Orders that our loans pay for, kept by order-service. */
@Component
public class OrderBook {

    /** Whatever else is written is no number of an order, and nothing to ask about. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]+");

    private final OrderApi orders;

    OrderBook(OrderApi orders) {
        this.orders = orders;
    }

    /** @throws OrderUnknown when there is none, or it is another customer's: whose it is, is nobody's business */
    public void requireOf(String customerId, String orderNumber) {
        if (!SHAPE.matcher(orderNumber).matches() || !customerId.equals(customerOf(orderNumber))) {
            throw new OrderUnknown();
        }
    }

    private String customerOf(String orderNumber) {
        try {
            return orders.get(orderNumber).customerId();
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("order-not-found")) {
                throw new OrderUnknown();
            }
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }

    /**
     * For a delivery: may be said again.
     *
     * @throws Undeliverable when order-service refuses it for good; an operator has to look
     */
    public void paidOnCredit(
            String orderNumber, String loanId, String customerId, BigDecimal amount, String currency, LocalDate on) {
        try {
            orders.paidOnCredit(orderNumber, new CreditPayment(loanId, customerId, amount, currency, on));
        } catch (RemoteProblem refusal) {
            switch (refusal.code()) {
                case "order-not-found", "order-paid-otherwise", "payment-differs", "illegal-transition" ->
                    throw new Undeliverable("order-service refuses the payment: " + refusal.code(), refusal);
                default -> throw new UpstreamFailure(refusal.service(), refusal);
            }
        }
    }
}
