package com.quenty.pickup.routes.following;

import com.quenty.clients.analytics.BusinessMetricSender;
import com.quenty.clients.analytics.BusinessMetricSender.Reading;
import com.quenty.pickup.routes.RouteFinished;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopResponse;
import com.quenty.pickup.routes.StopRunsLate;
import com.quenty.pickup.routes.StopStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what routes achieved as business metrics: how far drivers and vehicles were used, and what a stop took. */
@Component
class RouteMetricListener {

    private static final int DECIMALS = 4;

    private final BusinessMetricSender metrics;

    RouteMetricListener(BusinessMetricSender metrics) {
        this.metrics = metrics;
    }

    @EventListener
    void on(RouteFinished finished) {
        var route = finished.route();
        record(route, "routes.finished", BigDecimal.ONE, null);
        var started = Objects.requireNonNull(route.routeStartTime());
        var driven = Duration.between(started, Objects.requireNonNull(route.routeEndTime()));
        var shift = Duration.between(route.shift().shiftFrom(), route.shift().shiftUntil());
        if (shift.isPositive()) {
            record(route, "routes.time_utilisation", share(driven.toSeconds(), shift.toSeconds()), null);
        }
        loadUtilisation(route);
        long visited = route.stops().stream()
                .filter(stop -> stop.kind() == StopKind.STOP && stop.status().wasVisited())
                .count();
        if (visited > 0) {
            var metres = route.actualDistanceM() == null ? route.plannedDistanceM() : route.actualDistanceM();
            record(route, "routes.minutes_per_stop", share(driven.toSeconds(), 60 * visited), "minutes");
            record(route, "routes.metres_per_stop", share(metres, visited), "metres");
            record(route, "routes.co2_per_stop", share(route.co2G(), visited), "grams");
            record(
                    route,
                    "routes.cost_per_stop",
                    Objects.requireNonNull(route.costPerStop()).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                    null);
        }
    }

    /** Of the weight that the vehicle may carry, if that is known: the most that was on board after a completed stop. */
    private void loadUtilisation(RouteResponse route) {
        var limit = route.vehicle().maxWeightKg();
        if (limit == null) {
            return;
        }
        double most = route.stops().stream()
                .filter(stop -> stop.status() == StopStatus.COMPLETED)
                .map(StopResponse::load)
                .mapToDouble(load -> load.weightKg())
                .max()
                .orElse(0);
        record(
                route,
                "routes.load_utilisation",
                BigDecimal.valueOf(most / limit).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                null);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN);
    }

    private void record(RouteResponse route, String name, BigDecimal value, @Nullable String unit) {
        metrics.record(new Reading(
                name,
                value,
                unit,
                RouteStore.SUBJECT,
                route.routeId(),
                tags(route.companyId(), route.vehicle().type().code())));
    }

    private static Map<String, String> tags(@Nullable String companyId, String vehicleType) {
        var tags = new HashMap<String, String>();
        tags.put("vehicle_type", vehicleType);
        if (companyId != null) {
            tags.put("company_id", companyId);
        }
        return Map.copyOf(tags);
    }

    /** One for each stop of which it was told. */
    @EventListener
    void on(StopRunsLate late) {
        metrics.record(new Reading(
                "routes.stops_late",
                BigDecimal.ONE,
                null,
                RouteStore.SUBJECT,
                late.routeId(),
                late.companyId() == null ? Map.of() : Map.of("company_id", late.companyId())));
    }
}
