package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.clients.CustomerDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/**
 * Brings the address of the profile in line with the account's. Delivers the address as it is, not the change, so it is
 * idempotent and may be late or out of order.
 */
@Component
class ProfileEmailDelivery implements DeliveryHandler<ProfileEmail> {

    private final CredentialsRepository accounts;
    private final CustomerDirectory customers;

    ProfileEmailDelivery(CredentialsRepository accounts, CustomerDirectory customers) {
        this.accounts = accounts;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "profile-email";
    }

    @Override
    public Class<ProfileEmail> payload() {
        return ProfileEmail.class;
    }

    @Override
    public void deliver(ProfileEmail changed) {
        accounts.findByUserId(changed.userId())
                .ifPresent(account -> customers.changeEmail(account.userId(), account.email()));
    }
}
