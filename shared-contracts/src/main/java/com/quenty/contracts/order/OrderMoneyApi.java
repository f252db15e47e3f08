package com.quenty.contracts.order;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Paid for orders, and going back for returns. */
@HttpExchange("/internal/v1/orders")
public interface OrderMoneyApi {

    /** 404 {@code order-not-found}. */
    @GetExchange("/{orderNumber}/money")
    OrderMoneyView money(@PathVariable("orderNumber") String orderNumber);

    /**
     * Refunds a returned item, once, to the payments that it came from, oldest first. Idempotent by the returned item's id. 404
     * {@code order-not-found}; 409 {@code nothing-to-refund} when nothing is left that was paid; 422 {@code refund-exceeds-paid},
     * {@code refund-exceeds-line}, {@code refund-line-unknown}, {@code refund-currency-differs}; 409 {@code return-item-refunded}
     * when the id was used with other content.
     */
    @PutExchange("/{orderNumber}/refunds/{returnItemId}")
    ReturnRefundView refund(
            @PathVariable("orderNumber") String orderNumber,
            @PathVariable("returnItemId") String returnItemId,
            @RequestBody ReturnRefund refund);
}
