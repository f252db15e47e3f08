package com.quenty.customer.companies;

import com.quenty.customer.companies.CompanyProblems.CompanyInactive;
import com.quenty.customer.companies.CompanyProblems.CompanyNotFound;
import com.quenty.customer.companies.CompanyProblems.CompanyUnknown;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks of a company for the users who belong to it. */
@Component
public class CompanyCheck {

    private final CompanyStore companies;

    CompanyCheck(CompanyStore companies) {
        this.companies = companies;
    }

    /** @throws CompanyNotFound also when the caller may not know of it */
    @Transactional(readOnly = true)
    public void requireVisible(Caller caller, String companyId) {
        companies.find(RowScope.ofCompany(caller), companyId);
    }

    /**
     * For a user who is to belong to the company. Asked before auth-service, to spare it an account that would be
     * withdrawn.
     *
     * @return the company's name
     * @throws CompanyUnknown also when the caller may not know of it
     * @throws CompanyInactive if it does not trade
     */
    @Transactional(readOnly = true)
    public String requireActive(Caller caller, String companyId) {
        var company =
                companies.findIfVisible(RowScope.ofCompany(caller), companyId).orElseThrow(CompanyUnknown::new);
        company.requireActive();
        return company.name();
    }

    /** As {@link #requireActive(Caller, String)}; it stays active until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireStaysActive(Caller caller, String companyId) {
        companies
                .lockIfVisible(RowScope.ofCompany(caller), companyId)
                .orElseThrow(CompanyUnknown::new)
                .requireActive();
    }

    /**
     * For a user who belongs to the company already.
     *
     * @throws CompanyInactive if it does not trade
     */
    @Transactional(readOnly = true)
    public void requireActive(String companyId) {
        companies.find(RowScope.ALL, companyId).requireActive();
    }

    /** As {@link #requireActive(String)}; it stays active until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireStaysActive(String companyId) {
        companies
                .lockIfVisible(RowScope.ALL, companyId)
                .orElseThrow(CompanyNotFound::new)
                .requireActive();
    }
}
