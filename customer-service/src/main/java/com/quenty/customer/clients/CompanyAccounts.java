package com.quenty.customer.clients;

import com.quenty.contracts.auth.KnownCompany;
import com.quenty.contracts.auth.KnownCompanyApi;
import org.springframework.stereotype.Component;

/** What auth-service has to know of our companies. */
@Component
public class CompanyAccounts {

    private final KnownCompanyApi companies;

    CompanyAccounts(KnownCompanyApi companies) {
        this.companies = companies;
    }

    public void tell(String companyId, String name, boolean active) {
        companies.keep(companyId, new KnownCompany(name, active));
    }
}
