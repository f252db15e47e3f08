package com.quenty.microcredit.applications;

import com.quenty.microcredit.clients.OrderBook;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells order-service that a loan has paid an order. */
@Component
class OrderPaidOnCredit implements DeliveryHandler<OrderPaidOnCredit.Payment> {

    /** @param amount that was paid out */
    record Payment(
            String orderNumber, String loanId, String customerId, BigDecimal amount, String currency, LocalDate on) {}

    private final OrderBook orders;

    OrderPaidOnCredit(OrderBook orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order-paid-on-credit";
    }

    @Override
    public Class<Payment> payload() {
        return Payment.class;
    }

    @Override
    public void deliver(Payment payment) {
        orders.paidOnCredit(
                payment.orderNumber(),
                payment.loanId(),
                payment.customerId(),
                payment.amount(),
                payment.currency(),
                payment.on());
    }
}
