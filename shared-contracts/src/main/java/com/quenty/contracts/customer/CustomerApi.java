package com.quenty.contracts.customer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Who a customer is and whether he and his company may do business. */
@HttpExchange("/internal/v1/customers")
public interface CustomerApi {

    /** 404 {@code user-not-found} when no such customer is known. */
    @GetExchange("/{customerId}")
    CustomerView get(@PathVariable("customerId") String customerId);

    /** The profile of an account that registered itself. Comes at least once; the second call changes nothing. */
    @PutExchange("/{customerId}/profile")
    CustomerView registerProfile(
            @PathVariable("customerId") String customerId, @RequestBody SelfRegisteredProfile profile);
}
