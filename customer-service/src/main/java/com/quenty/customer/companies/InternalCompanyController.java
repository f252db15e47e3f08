package com.quenty.customer.companies;

import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CompanyView;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

/** For siblings. */
@RestController
class InternalCompanyController implements CompanyApi {

    private final CompanyService service;

    InternalCompanyController(CompanyService service) {
        this.service = service;
    }

    @Override
    @RequiresPermission("internal-customers:read")
    public CompanyView get(String companyId) {
        return view(service.get(companyId));
    }

    private static CompanyView view(CompanyResponse company) {
        return new CompanyView(
                company.companyId(),
                company.name(),
                company.country(),
                company.active(),
                company.verification().verified(),
                company.verification().status().code());
    }
}
