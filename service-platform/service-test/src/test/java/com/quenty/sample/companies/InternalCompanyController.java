package com.quenty.sample.companies;

import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CompanyView;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalCompanyController implements CompanyApi {

    @Override
    @RequiresPermission("internal-customers:read")
    public CompanyView get(String companyId) {
        return new CompanyView(companyId, "Sample", "CO", true, false, "unverified");
    }
}
