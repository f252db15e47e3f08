package com.quenty.pickup.routes.driving;

import com.quenty.pickup.pickups.DrivenPickupStore;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.routes.Route;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routes.RouteStop;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routes.positions.TraceQueries;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a driver says, to the route and to the pickup of the stop alike, within the caller's transaction. Steps that a driver left out
 * are taken on the way: who has arrived has set out, and packages that were handed over were begun with.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DrivingStore {

    private static final BigDecimal METRES = BigDecimal.valueOf(1000);
    private static final String OCCURRED_AT = "/occurred_at";
    private static final String DEVICE_TIME = "/device_time";

    private final RouteStore routes;
    private final DrivenPickupStore pickups;
    private final TraceQueries traces;
    private final RouteProperties properties;
    private final Clock clock;

    DrivingStore(
            RouteStore routes,
            DrivenPickupStore pickups,
            TraceQueries traces,
            RouteProperties properties,
            Clock clock) {
        this.routes = routes;
        this.pickups = pickups;
        this.traces = traces;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param scope the routes that are the caller's to drive
     * @param cancelledOrders of which nothing is taken over
     */
    public DrivenRouteResponse perform(
            RowScope scope, String routeId, IfMatch match, DriverAction action, Set<String> cancelledOrders) {
        return perform(routes.lock(scope, routeId, match), action, cancelledOrders)
                .withCancelled(cancelledOrders);
    }

    private DrivenRouteResponse perform(Route route, DriverAction action, Set<String> cancelledOrders) {
        return switch (action) {
            case DriverAction.Start start -> {
                route.start(start.at(), clock.instant(), properties.startAhead());
                requirePlausible(route, OCCURRED_AT, start.at());
                yield answer(route, null);
            }
            case DriverAction.Depart depart -> {
                requirePlausible(route, OCCURRED_AT, depart.at());
                yield answer(route, depart(route, depart.stopNumber(), depart.at()));
            }
            case DriverAction.Arrive arrive -> {
                requirePlausible(route, OCCURRED_AT, arrive.at());
                yield answer(route, arrive(route, arrive.stopNumber(), arrive.at()));
            }
            case DriverAction.Begin begin -> {
                requirePlausible(route, OCCURRED_AT, begin.at());
                yield answer(route, begin(route, begin.stopNumber(), begin.at()));
            }
            case DriverAction.Complete complete -> complete(route, complete, cancelledOrders);
            case DriverAction.Leave leave -> {
                requirePlausible(route, OCCURRED_AT, leave.at());
                leave(route, leave);
                yield answer(route, null);
            }
            case DriverAction.Fail fail -> fail(route, fail, cancelledOrders);
            case DriverAction.Skip skip -> {
                var stop = route.stop(skip.stopNumber());
                route.skip(skip.stopNumber(), skip.reason());
                var pickup = stop.isPickup() ? pickups.unassign(stop.requirePickupKey(), skip.reason()) : null;
                yield answer(route, pickup);
            }
            case DriverAction.Finish finish -> {
                requirePlausible(route, OCCURRED_AT, finish.at());
                yield finish(route, finish);
            }
        };
    }

    private void requirePlausible(Route route, String pointer, Instant said) {
        route.requirePlausible(pointer, said, clock.instant(), properties.clockTolerance());
    }

    /**
     * The time at which a device says that something happened can be true.
     *
     * @throws com.quenty.pickup.routes.RouteProblems.DeviceTimeImplausible if not
     */
    public void requirePlausible(RowScope scope, String routeId, String pointer, Instant said) {
        requirePlausible(routes.lock(scope, routeId, IfMatch.ANY), pointer, said);
    }

    /** A device said how a stop ended, and that is refused: other stops do not wait for it. */
    public void leaveUnsettled(RowScope scope, String routeId, int stopNumber) {
        var route = routes.lock(scope, routeId, IfMatch.ANY);
        if (route.leaveUnsettled(stopNumber)) {
            routes.saved(route);
        }
    }

    private DrivenRouteResponse answer(Route route, @Nullable PickupFacts pickup) {
        return DrivenRouteResponse.of(routes.saved(route), pickup == null ? null : pickup.status());
    }

    private @Nullable PickupFacts depart(Route route, int stopNumber, Instant at) {
        var stop = route.stop(stopNumber);
        route.departFor(stopNumber, at, clock.instant());
        return follow(stop, pickups::depart);
    }

    private @Nullable PickupFacts arrive(Route route, int stopNumber, Instant at) {
        var stop = route.stop(stopNumber);
        if (stop.status() == StopStatus.PLANNED) {
            depart(route, stopNumber, at);
        }
        route.arrive(stopNumber, at, clock.instant());
        return follow(stop, pickups::arrive);
    }

    private @Nullable PickupFacts begin(Route route, int stopNumber, Instant at) {
        var stop = route.stop(stopNumber);
        route.begin(stopNumber, at, clock.instant());
        return follow(stop, pickups::begin);
    }

    private static @Nullable PickupFacts follow(RouteStop stop, IntFunction<PickupFacts> verb) {
        return stop.isPickup() ? verb.apply(stop.requirePickupKey()) : null;
    }

    private DrivenRouteResponse complete(Route route, DriverAction.Complete complete, Set<String> cancelledOrders) {
        var stop = route.stop(complete.stopNumber());
        if (!stop.isPickup()) {
            throw new DrivingProblems.StopNoPickup(stop.stopNumber());
        }
        var at = complete.handover().deviceTime();
        requirePlausible(route, DEVICE_TIME, at);
        if (stop.status() == StopStatus.ARRIVED) {
            begin(route, complete.stopNumber(), at);
        }
        route.complete(complete.stopNumber(), at, clock.instant());
        var done = pickups.complete(stop.requirePickupKey(), route.driverId(), complete.handover(), cancelledOrders);
        return new DrivenRouteResponse(
                routes.saved(route),
                done.facts().status(),
                done.completion(),
                done.differences(),
                done.repeatedScans(),
                null,
                List.of(),
                List.of());
    }

    private void leave(Route route, DriverAction.Leave leave) {
        var stop = route.stop(leave.stopNumber());
        if (stop.isPickup()) {
            throw new DrivingProblems.StopIsPickup(stop.stopNumber());
        }
        if (stop.status() == StopStatus.PLANNED || stop.status() == StopStatus.EN_ROUTE) {
            arrive(route, leave.stopNumber(), leave.at());
        }
        route.complete(leave.stopNumber(), leave.at(), clock.instant());
    }

    private DrivenRouteResponse fail(Route route, DriverAction.Fail fail, Set<String> cancelledOrders) {
        var stop = route.stop(fail.stopNumber());
        if (!stop.isPickup()) {
            throw new DrivingProblems.StopNoPickup(stop.stopNumber());
        }
        var attempt = fail.attempt();
        requirePlausible(route, DEVICE_TIME, attempt.deviceTime());
        var at = route.fail(fail.stopNumber(), attempt.failureReason(), attempt.deviceTime(), clock.instant());
        int pickup = stop.requirePickupKey();
        boolean early = at.isBefore(pickups.promisedFrom(pickup).minus(properties.beforeWindow()));
        var failed = pickups.fail(pickup, route.driverId(), attempt, early, cancelledOrders);
        return new DrivenRouteResponse(
                routes.saved(route),
                failed.facts().status(),
                null,
                List.of(),
                List.of(),
                failed.attempt(),
                failed.nextWindows(),
                List.of());
    }

    private DrivenRouteResponse finish(Route route, DriverAction.Finish finish) {
        var left = route.finish(finish.reason(), finish.at(), clock.instant());
        var odometer = finish.odometerKm();
        if (odometer == null) {
            traces.metres(route.id()).ifPresent(metres -> route.drove(metres, false));
        } else {
            route.drove(odometer.multiply(METRES).longValue(), true);
        }
        var answer = answer(route, null);
        routes.release(left, finish.reason() == null ? "" : finish.reason());
        routes.ended(answer.route());
        return answer;
    }
}
