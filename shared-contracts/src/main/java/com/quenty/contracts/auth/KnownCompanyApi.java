package com.quenty.contracts.auth;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Companies as auth-service needs them, reported by their owner (customer-service). All calls are idempotent. */
@HttpExchange("/internal/v1/known-companies")
public interface KnownCompanyApi {

    /** The API clients of a company that is not active get no token, and those they have end. */
    @PutExchange("/{companyId}")
    void keep(@PathVariable("companyId") String companyId, @RequestBody KnownCompany company);
}
