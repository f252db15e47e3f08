package com.quenty.microcredit.offers;

import com.quenty.microcredit.clients.OrderDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Informs order-service that a loan has paid an order. */
@Component
class OrderPaymentDelivery implements DeliveryHandler<OrderPaymentDelivery.Payment> {

    /** @param amount that was paid out */
    record Payment(
            String orderNumber, String loanId, String customerId, BigDecimal amount, String currency, LocalDate on) {}

    private final OrderDirectory orders;

    OrderPaymentDelivery(OrderDirectory orders) {
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
