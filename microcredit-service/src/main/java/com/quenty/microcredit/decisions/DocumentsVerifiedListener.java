package com.quenty.microcredit.decisions;

import com.quenty.microcredit.applications.DocumentsVerified;
import com.quenty.platform.deliveries.Deliveries;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Schedules the decision of the rules in the transaction that verified the documents. */
@Component
class DocumentsVerifiedListener {

    private final Deliveries deliveries;
    private final CreditDecisionProperties properties;
    private final Clock clock;

    DocumentsVerifiedListener(Deliveries deliveries, CreditDecisionProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentsVerified event) {
        deliveries.send(
                AutomaticDecisionDelivery.class,
                event.applicationId(),
                new AutomaticDecisionDelivery.Verified(event.applicationId()),
                clock.instant().plus(properties.automaticAfter()));
    }
}
