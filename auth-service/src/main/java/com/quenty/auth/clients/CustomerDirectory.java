package com.quenty.auth.clients;

import com.quenty.contracts.customer.ConfirmedEmail;
import com.quenty.contracts.customer.CustomerApi;
import com.quenty.contracts.customer.SelfRegisteredProfile;
import com.quenty.platform.clients.RemoteProblem;
import com.quenty.platform.deliveries.Undeliverable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** customer-service, which keeps the profiles. */
@Component
public class CustomerDirectory {

    private final CustomerApi customers;

    CustomerDirectory(CustomerApi customers) {
        this.customers = customers;
    }

    /**
     * Registers the profile of a self-registered account. Idempotent.
     *
     * @throws Undeliverable when customer-service will never accept it; an operator has to look
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
            // Permanent; other refusals are temporary: a key in use, a limit, a role that does not exist yet.
            if (refused.status() == HttpStatus.BAD_REQUEST.value()
                    || refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw new Undeliverable("customer-service refuses the profile of " + userId, refused);
            }
            throw refused;
        }
    }

    /** The confirmed address of an account, for its profile. Staff without a profile have none to change. Idempotent. */
    public void changeEmail(String userId, String email) {
        try {
            customers.changeEmail(userId, new ConfirmedEmail(email));
        } catch (RemoteProblem refused) {
            if (!refused.code().equals("user-not-found")) {
                throw refused;
            }
        }
    }
}
