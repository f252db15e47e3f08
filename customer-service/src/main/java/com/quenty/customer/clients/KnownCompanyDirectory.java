package com.quenty.customer.clients;

import com.quenty.contracts.auth.KnownCompany;
import com.quenty.contracts.auth.KnownCompanyApi;
import org.springframework.stereotype.Component;

/** Companies as auth-service knows them. */
@Component
public class KnownCompanyDirectory {

    private final KnownCompanyApi companies;

    KnownCompanyDirectory(KnownCompanyApi companies) {
        this.companies = companies;
    }

    public void put(String companyId, String name, boolean active) {
        companies.keep(companyId, new KnownCompany(name, active));
    }
}
