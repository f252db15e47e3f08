package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.AccountEvents;
import com.quenty.platform.deliveries.Deliveries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Requests a profile once the address is verified: until then anybody could have entered it. Reports an address that
 * has replaced another.
 */
@Component
class EnrolmentListener {

    private final Deliveries deliveries;

    EnrolmentListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventListener
    void registrationConfirmed(AccountEvents.RegistrationConfirmed event) {
        deliveries.send(ProfileDelivery.class, SelfRegistered.of(event.userId(), event.identity()));
    }

    @EventListener
    void emailChanged(AccountEvents.EmailChanged event) {
        deliveries.send(ProfileEmailDelivery.class, new ProfileEmail(event.userId()));
    }
}
