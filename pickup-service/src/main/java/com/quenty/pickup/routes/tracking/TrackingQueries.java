package com.quenty.pickup.routes.tracking;

import com.quenty.pickup.pickups.PickupScope;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.positions.TraceQueries;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links for customers, and what they show. */
@Component
class TrackingQueries {

    private static final String PATH = "/api/v1/pickups/tracked/";

    /** A stop that is still open. @param departedForAt null until the driver sets out for it */
    private record Ahead(
            int route,
            StopStatus status,
            Instant expectedArrival,
            @Nullable Instant departedForAt,
            int stopsBefore) {}

    private final PickupStore pickups;
    private final TraceQueries traces;
    private final TrackingTokenIssuer tokens;
    private final TrackingProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    TrackingQueries(
            PickupStore pickups,
            TraceQueries traces,
            TrackingTokenIssuer tokens,
            TrackingProperties properties,
            JdbcClient jdbc,
            Clock clock) {
        this.pickups = pickups;
        this.traces = traces;
        this.tokens = tokens;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    TrackingLinkResponse link(Caller caller, String pickupId) {
        var pickup = pickups.facts(PickupScope.of(caller), pickupId);
        var expiresAt = pickup.window().endsAt().plus(properties.validAfterWindow());
        var token = tokens.issue(pickup.pickupId(), expiresAt);
        return new TrackingLinkResponse(token, PATH + token, Instant.ofEpochSecond(expiresAt.getEpochSecond()));
    }

    /** The token alone decides: it was given to the customer for this pickup. */
    @Transactional(readOnly = true)
    TrackedPickupResponse tracked(String token) {
        var pickup = pickups.facts(RowScope.ALL, List.of(tokens.read(token, clock.instant()))).stream()
                .findFirst()
                .orElseThrow(TrackingProblems.TrackingLinkInvalid::new);
        var window = pickup.window();
        var ahead = ahead(pickup.id()).orElse(null);
        var coming = ahead != null && (ahead.status() == StopStatus.PLANNED || ahead.status() == StopStatus.EN_ROUTE)
                ? ahead
                : null;
        return new TrackedPickupResponse(
                pickup.status(),
                window.date(),
                window.start(),
                window.end(),
                window.zone().getId(),
                window.startsAt(),
                window.endsAt(),
                coming == null ? null : later(coming.expectedArrival(), clock.instant()),
                coming == null ? null : coming.stopsBefore(),
                ahead == null ? null : position(ahead),
                pickup.completedAt());
    }

    private TrackedPickupResponse.@Nullable TrackedPosition position(Ahead ahead) {
        if (ahead.status() != StopStatus.EN_ROUTE || ahead.departedForAt() == null) {
            return null;
        }
        return traces.latest(ahead.route(), ahead.departedForAt())
                .map(found -> new TrackedPickupResponse.TrackedPosition(
                        found.latitude(), found.longitude(), found.deviceTime()))
                .orElse(null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Ahead> ahead(int pickup) {
        return jdbc.sql("""
                        SELECT s.route_id, s.status, s.expected_arrival,
                            CASE WHEN s.unsettled THEN NULL ELSE s.departed_for_at END AS departed_for_at,
                            (SELECT count(*) FROM pickup_route_stops b
                             WHERE b.route_id = s.route_id AND b.kind = 'stop' AND b.id <> s.id
                               AND (b.status IN ('en_route', 'arrived', 'in_progress') AND NOT b.unsettled
                                    OR b.status = 'planned' AND b.position < s.position AND s.status = 'planned')) AS stops_before
                        FROM pickup_route_stops s
                        WHERE s.pickup_id = :pickup AND s.status IN ('planned', 'en_route', 'arrived', 'in_progress')
                        """)
                .param("pickup", pickup)
                .query((row, number) -> new Ahead(
                        row.getInt("route_id"),
                        Coded.of(StopStatus.class, row.getString("status")),
                        SqlTimes.instant(row, "expected_arrival"),
                        SqlTimes.instantOrNull(row, "departed_for_at"),
                        row.getInt("stops_before")))
                .optional();
    }
}
