package com.quenty.contracts.customer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Customers, and whether they and their companies may do business. */
@HttpExchange("/internal/v1/customers")
public interface CustomerApi {

    /** 404 {@code user-not-found}. */
    @GetExchange("/{customerId}")
    CustomerView get(@PathVariable("customerId") String customerId);

    /** Delivers the profile of an account that registered itself, at least once. Idempotent. */
    @PutExchange("/{customerId}/profile")
    CustomerView registerProfile(
            @PathVariable("customerId") String customerId, @RequestBody SelfRegisteredProfile profile);

    /**
     * Delivers the confirmed e-mail address of an account, at least once. Idempotent. 404 {@code user-not-found} when the account
     * has no profile; 409 {@code duplicate-email} while another profile still has the address.
     */
    @PutExchange("/{customerId}/email")
    CustomerView changeEmail(@PathVariable("customerId") String customerId, @RequestBody ConfirmedEmail email);
}
