package com.quenty.contracts.order;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What siblings ask about an order and tell about it. Everything told may come twice, and later than its successor. */
@HttpExchange("/internal/v1/orders")
public interface OrderApi {

    /**
     * A loan has paid the order; the second call changes nothing. 404 {@code order-not-found}; 409 {@code order-paid-otherwise} when
     * another loan has; 422 {@code payment-differs} when customer, amount or currency are not the order's.
     */
    @PutExchange("/{orderNumber}/credit-payment")
    void paidOnCredit(@PathVariable("orderNumber") String orderNumber, @RequestBody CreditPayment payment);
}
