package com.quenty.customer.companies;

import com.quenty.customer.clients.KnownCompanyDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/**
 * Sends the name of a company, and whether it is active, to auth-service. It sends the state as it is when it is
 * delivered, so it is idempotent and may be late. The deliveries of one company go out one after the other.
 */
@Component
class CompanyDelivery implements DeliveryHandler<CompanyDelivery.Due> {

    record Due(String companyId) {}

    private final CompanyRepository companies;
    private final KnownCompanyDirectory knownCompanies;

    CompanyDelivery(CompanyRepository companies, KnownCompanyDirectory knownCompanies) {
        this.companies = companies;
        this.knownCompanies = knownCompanies;
    }

    @Override
    public String name() {
        return "company-sync";
    }

    @Override
    public Class<Due> payload() {
        return Due.class;
    }

    @Override
    public void deliver(Due due) {
        companies
                .findByCompanyId(due.companyId())
                .ifPresent(company -> knownCompanies.put(company.companyId(), company.name(), company.isActive()));
    }
}
