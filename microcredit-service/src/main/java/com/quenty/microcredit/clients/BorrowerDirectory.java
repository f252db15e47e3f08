package com.quenty.microcredit.clients;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.clients.customer.CustomerProblems.CompanyUnknown;
import com.quenty.clients.customer.CustomerProblems.CustomerUnknown;
import com.quenty.platform.problem.UpstreamRefusal;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers as borrowers. Not cached, because a loan must not rest on a verification that has just ended. */
@Component
public class BorrowerDirectory {

    private static final String POINTER = "/customer_id";

    private final CustomerDirectory customers;

    BorrowerDirectory(CustomerDirectory customers) {
        this.customers = customers;
    }

    /** @throws CustomerUnknown if there is no such customer, or they are outside the caller's scope */
    public Borrower find(Caller caller, String customerId) {
        var borrower = find(customerId);
        if (!RowScope.of(caller).covers(borrower.companyId(), borrower.customerId())) {
            throw new CustomerUnknown(POINTER);
        }
        return borrower;
    }

    /** @throws CustomerUnknown if there is no such customer */
    public Borrower find(String customerId) {
        var customer = customers.find(customerId, POINTER);
        var companyId = customer.companyId();
        return new Borrower(
                customer.customerId(),
                companyId,
                companyId == null ? null : countryOf(companyId),
                customer.active(),
                customer.companyVerified());
    }

    /**
     * @throws CustomerUnknown if there is no such customer
     * @throws ClientProblems.CustomerNotVerified unless we may lend to them now
     */
    public Borrower requireVerified(String customerId) {
        var borrower = find(customerId);
        borrower.requireVerified();
        return borrower;
    }

    /** @throws UpstreamRefusal when customer-service does not know the company of its own member: a fault there */
    private @Nullable String countryOf(String companyId) {
        try {
            return customers.findCompany(companyId, POINTER).country();
        } catch (CompanyUnknown inconsistent) {
            throw new UpstreamRefusal("customer-service", inconsistent);
        }
    }
}
