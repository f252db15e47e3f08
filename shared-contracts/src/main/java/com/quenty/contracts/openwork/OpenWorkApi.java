package com.quenty.contracts.openwork;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Whether a service still has work in hand for a customer or a company. Provided by each service that refers to them, asked by
 * customer-service before either is deactivated. Somebody unknown has no open work; that is no 404.
 */
@HttpExchange("/internal/v1/open-work")
public interface OpenWorkApi {

    @GetExchange("/customers/{customerId}")
    OpenWorkView ofCustomer(@PathVariable("customerId") String customerId);

    @GetExchange("/companies/{companyId}")
    OpenWorkView ofCompany(@PathVariable("companyId") String companyId);
}
