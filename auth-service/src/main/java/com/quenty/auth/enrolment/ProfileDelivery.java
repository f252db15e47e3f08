package com.quenty.auth.enrolment;

import com.quenty.auth.clients.CustomerDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Registers the profile of a self-registered account with customer-service, with retries. */
@Component
class ProfileDelivery implements DeliveryHandler<SelfRegistered> {

    private final CustomerDirectory customers;

    ProfileDelivery(CustomerDirectory customers) {
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
                account.email(),
                account.firstName(),
                account.lastName(),
                account.phone());
    }
}
