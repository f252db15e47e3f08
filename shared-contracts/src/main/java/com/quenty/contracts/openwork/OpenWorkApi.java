package com.quenty.contracts.openwork;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Open work of a service for a customer or a company. Every service that refers to them provides it; customer-service asks
 * before it deactivates either. An unknown customer or company has no open work, which is not a 404.
 */
@HttpExchange("/internal/v1/open-work")
public interface OpenWorkApi {

    @GetExchange("/customers/{customerId}")
    OpenWorkView ofCustomer(@PathVariable("customerId") String customerId);

    @GetExchange("/companies/{companyId}")
    OpenWorkView ofCompany(@PathVariable("companyId") String companyId);
}
