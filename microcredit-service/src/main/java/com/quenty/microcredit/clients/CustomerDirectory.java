package com.quenty.microcredit.clients;

import com.quenty.contracts.customer.CompanyApi;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who our customers are, kept by customer-service. */
@Component
public class CustomerDirectory {

    private final CustomerApi customers;
    private final CompanyApi companies;

    CustomerDirectory(CustomerApi customers, CompanyApi companies) {
        this.customers = customers;
        this.companies = companies;
    }

    /** @throws CustomerUnknown also when the caller may not know of him */
    public Customer find(Caller caller, String customerId) {
        if (caller.scope() == DataScope.OWN && !caller.id().equals(customerId)) {
            throw new CustomerUnknown();
        }
        var customer = find(customerId);
        if (caller.scope() == DataScope.COMPANY
                && (caller.companyId() == null || !caller.companyId().equals(customer.companyId()))) {
            throw new CustomerUnknown();
        }
        return customer;
    }

    /** @throws CustomerUnknown when there is none */
    public Customer find(String customerId) {
        try {
            var view = customers.get(customerId);
            var companyId = view.companyId();
            return new Customer(
                    view.customerId(),
                    companyId,
                    companyId == null ? null : countryOf(companyId),
                    view.active() && (companyId == null || view.companyActive()),
                    view.companyVerified());
        } catch (RemoteProblem refusal) {
            if (refusal.code().equals("user-not-found")) {
                throw new CustomerUnknown();
            }
            throw new UpstreamFailure(refusal.service(), refusal);
        }
    }

    /** @throws CustomerNotVerified unless we may lend to him now */
    public Customer requireVerified(String customerId) {
        var customer = find(customerId);
        customer.requireVerified();
        return customer;
    }

    /** A company that its own member names and customer-service does not know is a fault there, and no answer. */
    private @Nullable String countryOf(String companyId) {
        return companies.get(companyId).country();
    }
}
