package com.quenty.pickup.series;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.pickup.pickups.PickupMoved;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.zones.PickupType;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what was decided about single occurrences by way of their pickups: one whose pickup is cancelled stays cancelled, one whose
 * pickup is changed stays as it is, whatever becomes of the series. The row of a pickup is locked before that of its occurrence. Refusals
 * are recorded as business metrics.
 */
@Component
class OccurrenceListener {

    private final OccurrenceRepository occurrences;
    private final BusinessMetricSender metrics;

    OccurrenceListener(OccurrenceRepository occurrences, BusinessMetricSender metrics) {
        this.occurrences = occurrences;
        this.metrics = metrics;
    }

    @EventListener
    void on(OccurrenceBookingService.Refused refused) {
        metrics.record(new Reading(
                "pickup_series.refused",
                BigDecimal.ONE,
                null,
                SeriesStore.SUBJECT,
                refused.seriesId(),
                Map.of("zone_code", refused.zoneCode(), "code", refused.code())));
    }

    @EventListener
    void on(PickupMoved moved) {
        if (moved.to() == PickupStatus.CANCELLED && moved.facts().type() == PickupType.RECURRING) {
            occurrences.cancelled(moved.facts().id());
        }
    }

    @EventListener
    void on(PickupMoved.Edited edited) {
        if (edited.type() == PickupType.RECURRING) {
            occurrences.edited(
                    edited.id(), edited.window().date().atTime(edited.window().start()));
        }
    }
}
