package com.quenty.clients.customer;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.quenty.clients.customer.CustomerProblems.CompanyNotTrading;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerInactive;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Customers and companies, asked of customer-service. The {@code require…} methods remember a customer or company
 * that was active for some seconds, or each order would ask twice; a refusal is never remembered, so it ends as soon
 * as its cause does. The others always ask: what depends on a verification must not be some seconds
 * old.
 *
 * <p>The pointer is that of the request's field that names the customer or the company. When customer-service can't
 * be asked every method throws an {@code UpstreamFailure}; an outage is never reported as "unknown".
 */
public class CustomerDirectory {

    /** Anything else is no id, and within a path it might even ask for something else. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final CustomerApi customers;
    private final CompanyApi companies;
    private final AnswerMemory<Customer> activeCustomers;
    private final AnswerMemory<Company> activeCompanies;

    CustomerDirectory(CustomerApi customers, CompanyApi companies, Duration rememberedFor, Clock clock) {
        this.customers = customers;
        this.companies = companies;
        this.activeCustomers = new AnswerMemory<>(Customer::active, rememberedFor, clock);
        this.activeCompanies = new AnswerMemory<>(Company::active, rememberedFor, clock);
    }

    /** @throws CustomerUnknown if there is no such customer */
    public Customer find(String customerId, String pointer) {
        return askCustomer(customerId).orElseThrow(() -> new CustomerUnknown(pointer));
    }

    /**
     * The caller may act for the customer, and neither the customer nor their company is deactivated. A company acts for its own
     * customers and for people without a company, never for those of another company.
     *
     * @throws CustomerUnknown if there is no such customer, or none the caller may act for, which is not told apart
     * @throws CustomerInactive if the customer or their company is deactivated
     */
    @CanIgnoreReturnValue
    public Customer requireActive(RowScope scope, String customerId, String pointer) {
        var customer = activeCustomers
                .get(customerId, this::askCustomer)
                .filter(found -> found.isServedWithin(scope))
                .orElseThrow(() -> new CustomerUnknown(pointer));
        if (!customer.active()) {
            throw new CustomerInactive(pointer);
        }
        return customer;
    }

    /** @throws CompanyUnknown if there is no such company */
    public Company findCompany(String companyId, String pointer) {
        return askCompany(companyId).orElseThrow(() -> new CompanyUnknown(pointer));
    }

    /**
     * The company exists and trades.
     *
     * @throws CompanyUnknown if there is no such company
     * @throws CompanyNotTrading if the company is deactivated
     */
    @CanIgnoreReturnValue
    public Company requireTrading(String companyId, String pointer) {
        var company = activeCompanies.get(companyId, this::askCompany).orElseThrow(() -> new CompanyUnknown(pointer));
        if (!company.active()) {
            throw new CompanyNotTrading(pointer);
        }
        return company;
    }

    /** Whether there is such a company and it trades; always asked. */
    public boolean isTrading(String companyId) {
        return askCompany(companyId).map(Company::active).orElse(false);
    }

    private Optional<Customer> askCustomer(String customerId) {
        return ask(customerId, id -> Customer.of(customers.get(id)), "user-not-found");
    }

    private Optional<Company> askCompany(String companyId) {
        return ask(companyId, id -> Company.of(companies.get(id)), "company-not-found");
    }

    private static <T> Optional<T> ask(String id, Function<String, T> question, String notFound) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(id));
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals(notFound)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
