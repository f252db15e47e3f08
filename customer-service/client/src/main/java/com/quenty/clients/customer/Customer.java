package com.quenty.clients.customer;

import com.quenty.contracts.customer.CustomerView;
import com.quenty.platform.security.RowScope;
import org.jspecify.annotations.Nullable;

/**
 * A customer as customer-service answers.
 *
 * @param companyId null for a customer who belongs to no company
 * @param active neither the customer nor their company, if they have one, is deactivated
 * @param companyVerified the company's verification is valid today; false without a company
 */
public record Customer(String customerId, @Nullable String companyId, boolean active, boolean companyVerified) {

    static Customer of(CustomerView view) {
        return new Customer(
                view.customerId(),
                view.companyId(),
                view.active() && (view.companyId() == null || view.companyActive()),
                view.companyVerified());
    }

    /**
     * Whether a caller of this scope may act for them: themselves, their company, and the platform. A person without a company
     * belongs to no company in particular, so every company may serve them.
     */
    boolean isServedWithin(RowScope scope) {
        return scope.covers(companyId, customerId) || (scope.isCompany() && companyId == null);
    }
}
