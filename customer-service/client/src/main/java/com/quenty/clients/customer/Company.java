package com.quenty.clients.customer;

import com.quenty.contracts.customer.CompanyView;
import org.jspecify.annotations.Nullable;

/**
 * A company as customer-service answers.
 *
 * @param country of the tax registration, ISO 3166-1 alpha-2; null while none is given
 * @param active a company trades while it is active
 * @param verified its verification is valid today
 */
public record Company(
        String companyId, String name, @Nullable String country, boolean active, boolean verified) {

    static Company of(CompanyView view) {
        return new Company(view.companyId(), view.name(), view.country(), view.active(), view.verified());
    }
}
