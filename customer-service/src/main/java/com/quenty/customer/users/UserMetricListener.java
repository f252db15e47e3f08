package com.quenty.customer.users;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts those who become customers. */
@Component
class UserMetricListener {

    static final String CUSTOMER = "customer";

    /** A profile was created, by somebody else or by themselves. */
    record Registered(String userId, @Nullable String companyId, String role) {}

    private final BusinessMetricSender metrics;

    UserMetricListener(BusinessMetricSender metrics) {
        this.metrics = metrics;
    }

    @EventListener
    void on(Registered registered) {
        if (registered.role().equals(CUSTOMER)) {
            metrics.record(
                    Reading.counting("customers.registered", "user", registered.userId(), registered.companyId()));
        }
    }
}
