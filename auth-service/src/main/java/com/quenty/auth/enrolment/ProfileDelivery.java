package com.quenty.auth.enrolment;

import com.quenty.auth.clients.CustomerDirectory;
import com.quenty.platform.deliveries.DeliveryHandler;
import org.springframework.stereotype.Component;

/** Tells customer-service of somebody who registered himself and has proven his address, until it has heard. */
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
