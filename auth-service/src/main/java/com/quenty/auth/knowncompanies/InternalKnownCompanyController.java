package com.quenty.auth.knowncompanies;

import com.quenty.contracts.auth.KnownCompany;
import com.quenty.contracts.auth.KnownCompanyApi;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalKnownCompanyController implements KnownCompanyApi {

    private final KnownCompanyService companies;

    InternalKnownCompanyController(KnownCompanyService companies) {
        this.companies = companies;
    }

    @Override
    @RequiresPermission("internal-accounts:write")
    public void keep(String companyId, KnownCompany company) {
        companies.save(companyId, company.name(), company.active());
    }
}
