package com.quenty.microcredit.clients;

import org.jspecify.annotations.Nullable;

/**
 * A customer who wants to borrow, as customer-service answers now.
 *
 * @param companyId null for a customer who belongs to no company
 * @param country of the company's registration, ISO 3166-1 alpha-2; null when it gave none
 * @param active neither the customer nor their company, if they have one, is deactivated
 * @param verified the company's verification is valid today; false without a company
 */
public record Borrower(
        String customerId,
        @Nullable String companyId,
        @Nullable String country,
        boolean active,
        boolean verified) {

    /** @throws ClientProblems.CustomerNotVerified unless we may lend to them */
    public void requireVerified() {
        if (!active) {
            throw new ClientProblems.CustomerNotVerified("The customer or their company is not active.");
        }
        if (!verified) {
            throw new ClientProblems.CustomerNotVerified("The customer belongs to no company that is verified.");
        }
    }
}
