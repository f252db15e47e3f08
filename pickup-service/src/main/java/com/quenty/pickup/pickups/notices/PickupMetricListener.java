package com.quenty.pickup.pickups.notices;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupMoved;
import com.quenty.pickup.pickups.PickupStore;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records moves of pickups as business metrics. */
@Component
class PickupMetricListener {

    private final BusinessMetricSender metrics;

    PickupMetricListener(BusinessMetricSender metrics) {
        this.metrics = metrics;
    }

    @EventListener
    void on(PickupMoved moved) {
        var pickup = moved.facts();
        if (moved.from() == null) {
            record("pickups.booked", pickup.price().amount(), pickup.price().currency(), pickup);
            return;
        }
        switch (moved.to()) {
            case COMPLETED -> {
                count("pickups.completed", pickup);
                share("pickups.first_attempt", pickup.attempts() == 0, pickup);
                share("pickups.on_time", isOnTime(pickup), pickup);
            }
            case FAILED -> count(pickup.notServed() ? "pickups.not_served" : "pickups.failed", pickup);
            case CLOSED_UNSUCCESSFUL -> count("pickups.closed_unsuccessful", pickup);
            case CANCELLED -> count("pickups.cancelled", pickup);
            case REQUESTED, SCHEDULED, ASSIGNED, EN_ROUTE, ARRIVED, IN_PROGRESS, RESCHEDULED -> {
                // of interest to those who drive and wait only
            }
        }
    }

    private static boolean isOnTime(PickupFacts pickup) {
        var at = pickup.completedAt();
        return at != null
                && !at.isBefore(pickup.window().startsAt())
                && !at.isAfter(pickup.window().endsAt());
    }

    private void count(String name, PickupFacts pickup) {
        record(name, BigDecimal.ONE, null, pickup);
    }

    /** One or nothing: the mean over many is the share. */
    private void share(String name, boolean is, PickupFacts pickup) {
        record(name, is ? BigDecimal.ONE : BigDecimal.ZERO, null, pickup);
    }

    private void record(String name, BigDecimal value, @Nullable String unit, PickupFacts pickup) {
        metrics.record(new Reading(name, value, unit, PickupStore.SUBJECT, pickup.pickupId(), tags(pickup)));
    }

    private static Map<String, String> tags(PickupFacts pickup) {
        var tags = new HashMap<String, String>();
        tags.put("zone_code", pickup.zoneCode());
        tags.put("pickup_type", pickup.type().code());
        if (pickup.companyId() != null) {
            tags.put("company_id", pickup.companyId());
        }
        return Map.copyOf(tags);
    }
}
