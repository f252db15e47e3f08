package com.quenty.microcredit.clients;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to borrow, as customer-service knows him now.
 *
 * @param companyId null for a customer who belongs to no company
 * @param country of the company's registration, ISO 3166-1 alpha-2; null when it gave none
 * @param active he and his company, if he has one, do business
 * @param verified the company's verification stands today; nobody is verified without a company
 */
public record Customer(
        String customerId,
        @Nullable String companyId,
        @Nullable String country,
        boolean active,
        boolean verified) {

    /** @throws CustomerNotVerified unless we may lend to him */
    public void requireVerified() {
        if (!active) {
            throw new CustomerNotVerified("The customer or his company is not active.");
        }
        if (!verified) {
            throw new CustomerNotVerified("The customer belongs to no company that is verified.");
        }
    }
}
