package com.quenty.pickup.routes.positions;

import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes positions of drivers who are on the road, and forgets them. */
@Service
class PositionService {

    /** The clock of a device may be a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final PositionStore positions;
    private final TraceQueries traces;
    private final RouteStore routes;
    private final PositionProperties properties;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final Clock clock;

    PositionService(
            PositionStore positions,
            TraceQueries traces,
            RouteStore routes,
            PositionProperties properties,
            Idempotency idempotency,
            TransactionOperations transaction,
            Clock clock) {
        this.positions = positions;
        this.traces = traces;
        this.routes = routes;
        this.properties = properties;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws PositionProblems.PositionsTooOften when the last ones came a moment ago */
    PositionsResponse send(Caller caller, String routeId, SendPositionsRequest request) {
        return idempotency.once(PositionsResponse.class, () -> {
            var scope = RouteStore.drivenBy(caller);
            var route = positions.lock(scope, routeId).orElseThrow(RouteProblems.NotFound::new);
            if (route.startedAt() == null) {
                throw new PositionProblems.OffTheRoad(route.status());
            }
            requirePause(route);
            var places = positions.places(route.id());
            int kept = Math.toIntExact(request.positions().stream()
                    .sorted(Comparator.comparing(SendPositionsRequest.Position::deviceTime))
                    .filter(position -> isOnTheRoad(route, position.deviceTime()))
                    .filter(position -> isNear(places, position))
                    .filter(position -> positions.keep(route, position, properties.spacing()))
                    .count());
            if (kept > 0 && route.status() == RouteStatus.FINISHED) {
                var finished = routes.lock(scope, routeId, IfMatch.ANY);
                traces.metres(route.id()).ifPresent(metres -> finished.drove(metres, false));
                routes.saved(finished);
            }
            return new PositionsResponse(kept, request.positions().size() - kept);
        });
    }

    private void requirePause(PositionStore.Followed route) {
        positions.lastReceived(route.id()).ifPresent(last -> {
            var wait = Duration.between(clock.instant(), last.plus(properties.pause()));
            if (wait.isPositive()) {
                throw new PositionProblems.PositionsTooOften(wait);
            }
        });
    }

    /** Where a driver is before and after work is nobody's business. */
    private boolean isOnTheRoad(PositionStore.Followed route, Instant at) {
        return !at.isBefore(Objects.requireNonNull(route.startedAt()))
                && !at.isAfter(clock.instant().plus(AHEAD))
                && (route.endedAt() == null || !at.isAfter(route.endedAt()));
    }

    /** A device that has lost its bearings, or has them faked, would make a trace of thousands of kilometres. */
    private boolean isNear(List<GeoPoint> places, SendPositionsRequest.Position position) {
        var here = new GeoPoint(position.latitude(), position.longitude());
        double farthest = properties.farthestKm() * 1000.0;
        return places.stream().anyMatch(place -> place.metresTo(here) <= farthest);
    }

    /** Deletes what was kept long enough, bit by bit. */
    void forget() {
        var before = clock.instant().minus(properties.keptFor());
        int deleted;
        do {
            deleted = Objects.requireNonNull(transaction.execute(status -> positions.deleteSome(before)));
        } while (positions.isFullBatch(deleted));
    }
}
