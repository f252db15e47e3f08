package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.RegistrationAccepted;
import com.quenty.platform.deliveries.Deliveries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A profile is made once the address is proven: until then anybody could have typed it. */
@Component
class ProfileAnnouncement {

    private final Deliveries deliveries;

    ProfileAnnouncement(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventListener
    void registrationAccepted(RegistrationAccepted event) {
        deliveries.send(ProfileDelivery.class, SelfRegistered.of(event.userId(), event.identity()));
    }
}
