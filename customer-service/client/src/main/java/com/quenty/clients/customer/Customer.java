package com.quenty.clients.customer;

import com.quenty.contracts.customer.CustomerView;
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
}
