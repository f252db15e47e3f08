package com.quenty.microcredit.clients;

import com.quenty.contracts.order.CreditPayment;
import com.quenty.contracts.order.OrderApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import com.quenty.platform.problem.UpstreamFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Orders that our loans pay for, kept by order-service. */
@Component
public class OrderBook {

    private final OrderApi orders;

    OrderBook(OrderApi orders) {
        this.orders = orders;
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
