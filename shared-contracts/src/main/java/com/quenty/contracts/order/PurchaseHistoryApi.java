package com.quenty.contracts.order;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What a customer has bought so far. */
@HttpExchange("/internal/v1/purchase-histories")
public interface PurchaseHistoryApi {

    /** A customer who never ordered has a history of zeros; that is no 404. */
    @GetExchange("/{customerId}")
    PurchaseHistory get(@PathVariable("customerId") String customerId);
}
