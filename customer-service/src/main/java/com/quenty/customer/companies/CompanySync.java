package com.quenty.customer.companies;

import com.quenty.customer.clients.CompanyAccounts;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/**
 * Tells auth-service the name and the standing of a company, as they are when it is delivered: it may come late or twice. Those
 * of one company go out one after the other.
 */
@Component
class CompanySync implements DeliveryHandler<CompanySync.Due> {

    record Due(String companyId) {}

    private final CompanyRepository companies;
    private final CompanyAccounts accounts;

    CompanySync(CompanyRepository companies, CompanyAccounts accounts) {
        this.companies = companies;
        this.accounts = accounts;
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
                .ifPresent(company -> accounts.tell(company.companyId(), company.name(), company.isActive()));
    }
}
