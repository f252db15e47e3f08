package com.quenty.pickup.routes.driving;

import com.quenty.pickup.evidence.FailedAttempt;
import com.quenty.pickup.evidence.Handover;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.pickup.routes.RouteResponse;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routes.StopResponse;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.ReasonRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of drivers, one by one; {@code commands} takes it in batches from devices that were out of reach. */
@Service
class DrivingService {

    private final DrivingStore drives;
    private final CancelledOrderCheck cancelledOrders;
    private final RouteStore routes;
    private final PickupStore pickups;
    private final Idempotency idempotency;
    private final BusinessZone zone;
    private final Clock clock;

    DrivingService(
            DrivingStore drives,
            CancelledOrderCheck cancelledOrders,
            RouteStore routes,
            PickupStore pickups,
            Idempotency idempotency,
            BusinessZone zone,
            Clock clock) {
        this.drives = drives;
        this.cancelledOrders = cancelledOrders;
        this.routes = routes;
        this.pickups = pickups;
        this.idempotency = idempotency;
        this.zone = zone;
        this.clock = clock;
    }

    /** The caller's own routes of a day. @param date today when null */
    @Transactional(readOnly = true)
    List<DriverRoute> mine(Caller caller, @Nullable LocalDate date) {
        return routes.ofDriver(RouteStore.ownOf(caller), date == null ? zone.today() : date).stream()
                .map(this::withDoors)
                .toList();
    }

    private DriverRoute withDoors(RouteResponse route) {
        var ids = route.stops().stream()
                .map(StopResponse::pickupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var doors = pickups.facts(RowScope.ALL, ids).stream()
                .collect(Collectors.toMap(PickupFacts::pickupId, DriverRoute.Door::of));
        return new DriverRoute(
                route, ids.stream().map(doors::get).filter(Objects::nonNull).toList());
    }

    DrivenRouteResponse start(Caller caller, String routeId, IfMatch match, @Nullable OccurredRequest request) {
        return perform(caller, routeId, match, new DriverAction.Start(OccurredRequest.of(request, clock)));
    }

    DrivenRouteResponse depart(
            Caller caller, String routeId, int stop, IfMatch match, @Nullable OccurredRequest request) {
        return perform(caller, routeId, match, new DriverAction.Depart(stop, OccurredRequest.of(request, clock)));
    }

    DrivenRouteResponse arrive(
            Caller caller, String routeId, int stop, IfMatch match, @Nullable OccurredRequest request) {
        return perform(caller, routeId, match, new DriverAction.Arrive(stop, OccurredRequest.of(request, clock)));
    }

    DrivenRouteResponse begin(
            Caller caller, String routeId, int stop, IfMatch match, @Nullable OccurredRequest request) {
        return perform(caller, routeId, match, new DriverAction.Begin(stop, OccurredRequest.of(request, clock)));
    }

    DrivenRouteResponse complete(Caller caller, String routeId, int stop, IfMatch match, Handover handover) {
        return perform(caller, routeId, match, new DriverAction.Complete(stop, handover));
    }

    DrivenRouteResponse leave(
            Caller caller, String routeId, int stop, IfMatch match, @Nullable OccurredRequest request) {
        return perform(caller, routeId, match, new DriverAction.Leave(stop, OccurredRequest.of(request, clock)));
    }

    DrivenRouteResponse fail(Caller caller, String routeId, int stop, IfMatch match, FailedAttempt attempt) {
        return perform(caller, routeId, match, new DriverAction.Fail(stop, attempt));
    }

    DrivenRouteResponse skip(Caller caller, String routeId, int stop, IfMatch match, ReasonRequest request) {
        return perform(caller, routeId, match, new DriverAction.Skip(stop, request.reason()));
    }

    DrivenRouteResponse finish(Caller caller, String routeId, IfMatch match, @Nullable FinishRouteRequest request) {
        var said = request == null ? new FinishRouteRequest(null, null, null) : request;
        var at = said.occurredAt() == null ? clock.instant() : said.occurredAt();
        return perform(caller, routeId, match, new DriverAction.Finish(at, said.reason(), said.odometerKm()));
    }

    private DrivenRouteResponse perform(Caller caller, String routeId, IfMatch match, DriverAction action) {
        var scope = RouteStore.drivenBy(caller);
        var stop = action.comesFor();
        return idempotency.once(
                DrivenRouteResponse.class,
                () -> cancelledOrders.of(scope, routeId, stop == null ? List.of() : List.of(stop)),
                cancelled -> drives.perform(scope, routeId, match, action, cancelled));
    }
}
