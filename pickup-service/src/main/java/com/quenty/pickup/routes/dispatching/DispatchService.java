package com.quenty.pickup.routes.dispatching;

import com.quenty.pickup.clients.DriverDirectory;
import com.quenty.pickup.clients.RouteCompanyCheck;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.LegCalculator;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.ReplannedRoute;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.StopResponse;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes routes by hand, changes what they have planned, and calls them off. */
@Service
class DispatchService {

    /** A planned route with the times of its other stops, to be written if it is still as it was. */
    private record Revision(ReplannedRoute route, Instant workUntil) {}

    private final RouteStore routes;
    private final PickupStore pickups;
    private final RouteCompanyCheck companies;
    private final DriverDirectory drivers;
    private final TravelTimes travel;
    private final LegCalculator legs;
    private final RouteProperties properties;
    private final Idempotency idempotency;
    private final Clock clock;

    DispatchService(
            RouteStore routes,
            PickupStore pickups,
            RouteCompanyCheck companies,
            DriverDirectory drivers,
            TravelTimes travel,
            LegCalculator legs,
            RouteProperties properties,
            Idempotency idempotency,
            Clock clock) {
        this.routes = routes;
        this.pickups = pickups;
        this.companies = companies;
        this.drivers = drivers;
        this.travel = travel;
        this.legs = legs;
        this.properties = properties;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    RouteResponse create(Caller caller, CreateRouteRequest request) {
        return idempotency.once(RouteResponse.class, () -> draft(caller, request), routes::create);
    }

    private NewRoute draft(Caller caller, CreateRouteRequest request) {
        var now = clock.instant();
        var zone = RouteDraft.requireSound(request, now.minus(properties.startBehind()), now);
        return draft(companies.companyOf(caller, request.companyId()), zone, request, true);
    }

    private NewRoute draft(
            @Nullable String companyId, ZoneId zone, CreateRouteRequest request, boolean departureIsGiven) {
        var scope = companyId == null ? RowScope.ALL : RowScope.ofCompany(companyId);
        drivers.requireDriver(companyId, request.driverId(), "/driver_id");
        var ids = request.stops().stream()
                .map(CreateRouteRequest.Stop::pickupId)
                .filter(Objects::nonNull)
                .toList();
        var found = pickups.facts(scope, ids).stream().collect(Collectors.toMap(PickupFacts::pickupId, facts -> facts));
        return new RouteDraft(request, companyId, zone, found, properties.maxStops(), departureIsGiven)
                .timed(travel, legs);
    }

    /** By the rules of a route that is made. */
    RouteResponse revise(Caller caller, String routeId, IfMatch match, ReviseStopsRequest request) {
        var scope = RowScope.ofCompany(caller);
        return idempotency.once(
                RouteResponse.class,
                () -> revision(scope, routeId, match, request),
                revision -> routes.revise(scope, revision.route(), revision.workUntil()));
    }

    private Revision revision(RowScope scope, String routeId, IfMatch match, ReviseStopsRequest request) {
        var route = routes.find(scope, routeId);
        match.check(route.version());
        if (route.status() != RouteStatus.PLANNED) {
            throw new RouteProblems.NotPlanned(route.status());
        }
        var created = asCreated(route, request);
        var zone = RouteDraft.requireSound(created, null, clock.instant());
        var revised = draft(route.companyId(), zone, created, false);
        requireOfItsTime(route, revised);
        return new Revision(
                new ReplannedRoute(routeId, route.version(), revised.end(), revised.returnMetres(), revised.stops()),
                revised.busyUntil());
    }

    /** As if it were made anew. One that was made without the end of a shift has none by that. */
    private static CreateRouteRequest asCreated(RouteResponse route, ReviseStopsRequest request) {
        var shiftUntil = route.shift().shiftUntil();
        var given = shiftUntil.isAfter(route.plannedReturn()) ? shiftUntil : null;
        return new CreateRouteRequest(
                route.companyId(),
                route.driverId(),
                route.routeName(),
                route.timeZone(),
                route.depot(),
                route.vehicle(),
                route.costs(),
                route.plannedDeparture(),
                request.endsAt() == null ? given : request.endsAt(),
                request.stops());
    }

    /** Pickups that come new to the route are to be collected during it. */
    private static void requireOfItsTime(RouteResponse route, NewRoute revised) {
        var known = route.stops().stream()
                .filter(StopResponse::isOpen)
                .map(StopResponse::pickupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < revised.stops().size(); i++) {
            var stop = revised.stops().get(i);
            var opens = stop.opensAt();
            var closes = stop.closesAt();
            boolean isNew = stop.pickupId() != null && !known.contains(stop.pickupId());
            if (isNew
                    && opens != null
                    && closes != null
                    && (!closes.isAfter(revised.start()) || !opens.isBefore(revised.busyUntil()))) {
                throw new RouteProblems.PickupOfAnotherTime("/stops/%d/pickup_id".formatted(i));
            }
        }
    }

    /** Its pickups can go on another route. */
    RouteResponse cancel(Caller caller, String routeId, IfMatch match, String reason) {
        return idempotency.once(RouteResponse.class, () -> {
            var route = routes.lock(RowScope.ofCompany(caller), routeId, match);
            var left = route.cancel(reason);
            var answer = routes.saved(route);
            routes.release(left, reason);
            return answer;
        });
    }

    /** @param told whether the customer was told the time of the stop, or that it may still change */
    RouteResponse confirm(Caller caller, String routeId, int stopNumber, IfMatch match, boolean told) {
        return idempotency.once(RouteResponse.class, () -> {
            var route = routes.lock(RowScope.ofCompany(caller), routeId, match);
            route.confirm(stopNumber, told);
            return routes.saved(route);
        });
    }
}
