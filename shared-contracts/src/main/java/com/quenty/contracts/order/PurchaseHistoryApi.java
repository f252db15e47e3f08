package com.quenty.contracts.order;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Purchases of a customer so far. */
@HttpExchange("/internal/v1/purchase-histories")
public interface PurchaseHistoryApi {

    /** A customer without orders has a history of zeros, not a 404. */
    @GetExchange("/{customerId}")
    PurchaseHistory get(@PathVariable("customerId") String customerId);
}
