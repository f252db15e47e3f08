package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.CredentialsRepository;
import com.quenty.auth.accounts.CredentialsRepository.Credentials;
import com.quenty.auth.clients.CustomerDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Registers the profile of a self-registered account with customer-service, with retries. */
@Component
class ProfileDelivery implements DeliveryHandler<SelfRegistered> {

    private final CredentialsRepository accounts;
    private final CustomerDirectory customers;

    ProfileDelivery(CredentialsRepository accounts, CustomerDirectory customers) {
        this.accounts = accounts;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Class<SelfRegistered> payload() {
        return SelfRegistered.class;
    }

    @Override
    public void deliver(SelfRegistered account) {
        customers.registerProfile(
                account.userId(),
                account.username(),
                // The present one: it may have been changed while customer-service could not be reached.
                accounts.findByUserId(account.userId()).map(Credentials::email).orElse(account.email()),
                account.firstName(),
                account.lastName(),
                account.phone());
    }
}
