package com.quenty.pickup.routes.dispatching;

import com.quenty.pickup.clients.DriverDirectory;
import com.quenty.pickup.clients.RouteCompanyCheck;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.LegCalculator;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Makes routes by hand, and calls them off. */
@Service
class DispatchService {

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
        var zone = RouteDraft.requireSound(request, clock);
        var companyId = companies.companyOf(caller, request.companyId());
        var scope = companyId == null ? RowScope.ALL : RowScope.ofCompany(companyId);
        drivers.requireDriver(companyId, request.driverId(), "/driver_id");
        var ids = request.stops().stream()
                .map(CreateRouteRequest.Stop::pickupId)
                .filter(Objects::nonNull)
                .toList();
        var found = pickups.facts(scope, ids).stream().collect(Collectors.toMap(PickupFacts::pickupId, facts -> facts));
        return new RouteDraft(request, companyId, zone, found, properties.maxStops()).timed(travel, legs);
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
