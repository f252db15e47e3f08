package com.quenty.auth.clients;

import com.quenty.contracts.customer.CustomerApi;
import com.quenty.contracts.customer.SelfRegisteredProfile;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who keeps the profiles of our accounts. */
@Component
public class CustomerDirectory {

    private final CustomerApi customers;

    CustomerDirectory(CustomerApi customers) {
        this.customers = customers;
    }

    /**
     * Hands over the profile of an account that registered itself. May be repeated.
     *
     * @throws Undeliverable when customer-service will never take it; an operator has to look
     */
    public void registerProfile(
            String userId,
            String username,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String phone) {
        try {
            customers.registerProfile(userId, new SelfRegisteredProfile(username, email, firstName, lastName, phone));
        } catch (RemoteProblem refused) {
            // Bad for good; anything else may pass: a key that is in use, a limit, a role that is not there yet.
            if (refused.status() == HttpStatus.BAD_REQUEST.value()
                    || refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw new Undeliverable("customer-service refuses the profile of " + userId, refused);
            }
            throw refused;
        }
    }
}
