package com.quenty.contracts.customer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whether a company exists, is active and is verified. */
@HttpExchange("/internal/v1/companies")
public interface CompanyApi {

    /** 404 {@code company-not-found}. */
    @GetExchange("/{companyId}")
    CompanyView get(@PathVariable("companyId") String companyId);
}
