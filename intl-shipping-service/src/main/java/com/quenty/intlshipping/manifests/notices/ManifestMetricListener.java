package com.quenty.intlshipping.manifests.notices;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.intlshipping.manifests.Booking;
import com.quenty.intlshipping.manifests.ManifestMoved;
import com.quenty.intlshipping.manifests.ManifestStore;
import com.quenty.intlshipping.manifests.ManifestView;
import com.quenty.intlshipping.manifests.bookings.DeliveryEstimate;
import com.quenty.platform.time.BusinessZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records moves of manifests as business metrics: shipments by lane and carrier, what they cost, whether they were on time. */
@Component
class ManifestMetricListener {

    private final BusinessMetricSender metrics;
    private final DeliveryEstimate estimate;
    private final BusinessZone zone;

    ManifestMetricListener(BusinessMetricSender metrics, DeliveryEstimate estimate, BusinessZone zone) {
        this.metrics = metrics;
        this.estimate = estimate;
        this.zone = zone;
    }

    @EventListener
    void on(ManifestMoved moved) {
        var manifest = moved.manifest();
        var booking = manifest.booking();
        switch (moved.to()) {
            case SHIPPED -> {
                count("manifests.shipped", manifest);
                if (booking != null) {
                    record("manifests.cost", booking.totalCost(), booking.currency(), manifest);
                }
            }
            case DELIVERED -> {
                count("manifests.delivered", manifest);
                if (booking != null) {
                    record("manifests.on_time", onTime(moved.at(), manifest, booking), null, manifest);
                }
            }
            case EXCEPTION -> count("manifests.exceptions", manifest);
            case PARTIALLY_RETURNED -> count("manifests.partially_returned", manifest);
            case RETURNED_TO_SENDER -> count("manifests.returned", manifest);
            case LOST -> count("manifests.lost", manifest);
            case DRAFT,
                    VALIDATED,
                    SUBMITTED,
                    APPROVED,
                    REJECTED,
                    QUOTED,
                    BOOKED,
                    LABEL_CREATED,
                    IN_TRANSIT,
                    CUSTOMS_HOLD,
                    OUT_FOR_DELIVERY,
                    VOIDED -> {
                // of interest to those who prepare and wait only
            }
        }
    }

    /** One or nothing: the mean over many is the share. By the days that were booked: a carrier that has put it off was late. */
    private BigDecimal onTime(Instant deliveredAt, ManifestView manifest, Booking booking) {
        var booked = zone.dateOf(booking.bookedAt());
        var wished = manifest.shipDate();
        var left = wished == null || wished.isBefore(booked) ? booked : wished;
        return deliveredAt.isBefore(estimate.arrival(left, booking.transitDays())) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private void count(String name, ManifestView manifest) {
        record(name, BigDecimal.ONE, null, manifest);
    }

    private void record(String name, BigDecimal value, @Nullable String unit, ManifestView manifest) {
        metrics.record(new Reading(name, value, unit, ManifestStore.SUBJECT, manifest.manifestId(), tags(manifest)));
    }

    private static Map<String, String> tags(ManifestView manifest) {
        var tags = new HashMap<String, String>();
        tags.put(
                "lane", manifest.sender().country() + '-' + manifest.recipient().country());
        tags.put("company_id", manifest.companyId());
        var booking = manifest.booking();
        if (booking != null) {
            tags.put("carrier_code", booking.carrierCode());
            tags.put("service_type", booking.serviceType());
        }
        return Map.copyOf(tags);
    }
}
