package com.quenty.clients.analytics;

import com.quenty.platform.deliveries.Deliveries;
import com.quenty.platform.identity.ExternalId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends readings to analytics-service, if and only if the transaction commits: they are written with it. */
public class BusinessMetricSender {

    /**
     * One figure.
     *
     * @param name {@code orders.placed}
     * @param unit currency or {@code units}; null for a plain count
     * @param entityType singular of the resource it is about
     * @param tags what it can be grouped by
     */
    public record Reading(
            String name,
            BigDecimal value,
            @Nullable String unit,
            String entityType,
            String entityId,
            Map<String, String> tags) {

        /** One of a kind, of a company or of nobody but the platform. */
        public static Reading counting(String name, String entityType, String entityId, @Nullable String companyId) {
            return new Reading(name, BigDecimal.ONE, null, entityType, entityId, ofCompany(companyId));
        }

        /** An amount of money, likewise. */
        public static Reading amount(
                String name,
                BigDecimal value,
                String currency,
                String entityType,
                String entityId,
                @Nullable String companyId) {
            return new Reading(name, value, currency, entityType, entityId, ofCompany(companyId));
        }

        private static Map<String, String> ofCompany(@Nullable String companyId) {
            return companyId == null ? Map.of() : Map.of("company_id", companyId);
        }
    }

    /** A reading with the id that makes its delivery idempotent. */
    public record Recorded(String metricId, Instant at, Reading reading) {}

    public record Batch(List<Recorded> readings) {}

    private final Deliveries deliveries;
    private final AnalyticsClientProperties properties;
    private final Clock clock;

    BusinessMetricSender(Deliveries deliveries, AnalyticsClientProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
    }

    public void record(Reading... readings) {
        if (!properties.enabled() || readings.length == 0) {
            return;
        }
        var now = clock.instant();
        deliveries.send(
                MetricDelivery.class,
                new Batch(List.of(readings).stream()
                        .map(reading -> new Recorded(ExternalId.next("MET"), now, reading))
                        .toList()));
    }
}
