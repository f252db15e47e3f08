package com.quenty.pickup.clients;

import com.quenty.clients.customer.CustomerDirectory;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the company of a route. Asks customer-service, so never within a transaction. */
@Component
public class RouteCompanyCheck {

    private final CustomerDirectory companies;

    RouteCompanyCheck(CustomerDirectory companies) {
        this.companies = companies;
    }

    /**
     * The caller's company, or the named one. The platform has drivers of its own, who collect for every company.
     *
     * @param requested in the field {@code /company_id}
     * @return null for the platform's own
     */
    public @Nullable String companyOf(Caller caller, @Nullable String requested) {
        if (requested == null && RowScope.ofCompany(caller).isAll()) {
            return null;
        }
        var companyId = RowScope.companyForNew(caller, requested);
        companies.requireTrading(companyId, "/company_id");
        return companyId;
    }
}
