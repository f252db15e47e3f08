package com.quenty.pickup.plans.replans;

import com.quenty.pickup.clients.DriverDirectory;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.pickup.plans.days.UnassignedReason;
import com.quenty.pickup.plans.evaluations.ViolationKind;
import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.ReplannedRoute;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routes.RouteStore;
import com.quenty.pickup.routing.Eased;
import com.quenty.pickup.routing.Effort;
import com.quenty.pickup.routing.Plan;
import com.quenty.pickup.routing.Replanned;
import com.quenty.pickup.routing.RouteReplanner;
import com.quenty.pickup.routing.SearchProgress;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans the rest of a day again: searches outside any transaction, and then changes all routes or none. */
@Service
class ReplanService {

    private static final int SECONDS = 3;

    /** The answer, and the changes that are to be written. */
    private record Found(ReplanResponse answer, List<ReplannedRoute> changes) {}

    /**
     * By how much stops take longer than they were booked for.
     *
     * @param underWay of the route that is planned again, as it is told now; null when nothing is told of it
     * @param planned of all routes, by pickup
     */
    private record Longer(@Nullable Duration underWay, Map<String, Duration> planned) {}

    private final OpenRouteQueries routes;
    private final DayStopQueries pickups;
    private final RouteStore store;
    private final DriverDirectory drivers;
    private final TravelTimes travel;
    private final SpeedProfile speed;
    private final RouteProperties properties;
    private final Idempotency idempotency;
    private final Clock clock;

    ReplanService(
            OpenRouteQueries routes,
            DayStopQueries pickups,
            RouteStore store,
            DriverDirectory drivers,
            TravelTimes travel,
            SpeedProfile speed,
            RouteProperties properties,
            Idempotency idempotency,
            Clock clock) {
        this.routes = routes;
        this.pickups = pickups;
        this.store = store;
        this.drivers = drivers;
        this.travel = travel;
        this.speed = speed;
        this.properties = properties;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    ReplanResponse replan(Caller caller, String routeId, IfMatch match, ReplanRouteRequest request) {
        request.requireSound();
        RowScope scope = RowScope.ofCompany(caller);
        return idempotency.once(ReplanResponse.class, () -> search(scope, routeId, match, request), found -> {
            if (!request.isDryRun() && !found.changes().isEmpty()) {
                store.replan(scope, found.changes());
            }
            return found.answer();
        });
    }

    private Found search(RowScope scope, String routeId, IfMatch match, ReplanRouteRequest request) {
        OpenRoute route = routes.find(scope, routeId).orElseGet(() -> {
            store.find(scope, routeId); // unknown is 404, over is a conflict
            throw new ReplanProblems.RouteClosed();
        });
        match.check(route.version());
        if (!request.isUnavailable()) {
            drivers.requireDriver(route.companyId(), route.driverId(), "/unavailable");
        }
        List<OpenRoute> all = new ArrayList<>(List.of(route));
        all.addAll(others(route, request));
        List<OpenRoute> able = request.isUnavailable() ? all.subList(1, all.size()) : all;
        if (able.isEmpty()) {
            throw new ReplanProblems.NoOtherRoute();
        }
        Longer longer = longer(route, all, request.extraMinutes());
        RestOfDay rest = new RestOfDay(
                able,
                stopsOf(scope, all, request),
                Set.copyOf(request.added()),
                longer.planned(),
                longer.underWay() == null ? Map.of() : Map.of(routeId, longer.underWay()),
                clock.instant(),
                properties.maxStops(),
                travel,
                speed);
        Effort effort = request.iterations() == null
                ? Effort.of(Duration.ofSeconds(request.seconds() == null ? SECONDS : request.seconds()))
                : Effort.of(1, request.iterations());
        Replanned replanned =
                RouteReplanner.replan(rest.problem(), request.penaltyMetres(), effort, SearchProgress.IGNORED);
        return found(all, able, rest, replanned, longer, request);
    }

    /** The stop that is under way, or else the next one, takes longer; of others it stays as it was told before. */
    private static Longer longer(OpenRoute route, List<OpenRoute> all, @Nullable Integer extraMinutes) {
        Map<String, Duration> planned = new HashMap<>();
        all.forEach(each -> planned.putAll(each.slower()));
        OpenRoute.OpenStop slow = route.current().orElse(null);
        if (extraMinutes == null || slow == null) {
            return new Longer(null, planned);
        }
        Duration extra = Duration.ofMinutes(extraMinutes);
        if (slow.status().isUnderWay()) {
            return new Longer(extra, planned);
        }
        planned.put(String.valueOf(slow.pickupId()), extra);
        return new Longer(null, planned);
    }

    private List<OpenRoute> others(OpenRoute route, ReplanRouteRequest request) {
        List<OpenRoute> others = routes.ofDay(route.companyId(), route.date()).stream()
                .filter(other ->
                        !other.routeId().equals(route.routeId()) && other.zone().equals(route.zone()))
                .toList();
        List<String> named = request.otherRouteIds();
        if (named == null) {
            // One whose driver may not drive any more is left as it is.
            Set<String> able = drivers.able(
                    route.companyId(), others.stream().map(OpenRoute::driverId).toList());
            return others.stream()
                    .filter(other -> able.contains(other.driverId()))
                    .toList();
        }
        Map<String, OpenRoute> known =
                others.stream().collect(Collectors.toMap(OpenRoute::routeId, Function.identity()));
        List<DriverDirectory.Named> wantedDrivers = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            OpenRoute other = known.get(named.get(i));
            if (other == null) {
                throw new ReplanProblems.RouteNotOpen(i);
            }
            wantedDrivers.add(new DriverDirectory.Named(other.driverId(), "/other_route_ids/" + i));
        }
        drivers.requireDrivers(route.companyId(), wantedDrivers);
        Set<String> wanted = new HashSet<>(named);
        return others.stream().filter(other -> wanted.contains(other.routeId())).toList();
    }

    /** The pickups that are planned on the routes, and the new ones. */
    private List<DayStop> stopsOf(RowScope scope, List<OpenRoute> all, ReplanRouteRequest request) {
        List<String> added = request.added();
        List<String> planned =
                all.stream().flatMap(each -> each.openPickups().stream()).toList();
        List<DayStop> found = pickups.named(
                RowScope.ALL, Stream.concat(planned.stream(), added.stream()).toList());
        Map<String, DayStop> known = found.stream().collect(Collectors.toMap(DayStop::pickupId, Function.identity()));
        String companyId = all.getFirst().companyId();
        for (int i = 0; i < added.size(); i++) {
            DayStop pickup = known.get(added.get(i));
            String pointer = "/pickup_ids/" + i;
            if (pickup == null
                    || !scope.covers(pickup.companyId(), null)
                    || companyId != null && !companyId.equals(pickup.companyId())) {
                throw new RouteProblems.PickupUnknown(pointer);
            }
            if (!pickup.status().isPlannable()) {
                throw new RouteProblems.PickupNotPlannable(pointer, pickup.status());
            }
        }
        return found;
    }

    private static Found found(
            List<OpenRoute> all,
            List<OpenRoute> able,
            RestOfDay rest,
            Replanned replanned,
            Longer longer,
            ReplanRouteRequest request) {
        Map<String, TourPlan> tours =
                replanned.plan().tours().stream().collect(Collectors.toMap(TourPlan::shift, Function.identity()));
        Map<String, String> now = new HashMap<>();
        tours.forEach((routeId, tour) -> tour.stops().forEach(stop -> now.put(stop, routeId)));
        List<ReplannedRoute> changes = new ArrayList<>();
        List<ReplanResponse.Rest> rests = new ArrayList<>();
        List<ReplanResponse.Moved> moved = new ArrayList<>();
        for (OpenRoute route : all) {
            boolean isAsked = route.routeId().equals(all.getFirst().routeId());
            Duration underWay = isAsked ? longer.underWay() : null;
            route.openPickups().stream()
                    .filter(pickup -> !route.routeId().equals(now.get(pickup)))
                    .forEach(pickup -> moved.add(new ReplanResponse.Moved(pickup, route.routeId(), now.get(pickup))));
            if (!able.contains(route)) {
                changes.add(new ReplannedRoute(
                        route.routeId(),
                        route.version(),
                        route.plannedEnd(),
                        0,
                        true,
                        List.of(),
                        underWay,
                        longer.planned()));
                rests.add(new ReplanResponse.Rest(route.routeId(), route.driverId(), route.plannedEnd(), List.of()));
                continue;
            }
            TourPlan tour = tours.getOrDefault(route.routeId(), rest.nothing(route.routeId()));
            if (tour.stops().equals(route.openPickups()) && all.indexOf(route) > 0) {
                continue;
            }
            List<NewStop> stops = rest.stops(tour);
            Instant end = rest.clock().moment(tour.finish());
            Instant later = end.isAfter(route.plannedStart()) ? end : route.plannedEnd();
            changes.add(new ReplannedRoute(
                    route.routeId(),
                    route.version(),
                    later,
                    rest.returnMetres(tour),
                    false,
                    stops,
                    underWay,
                    longer.planned()));
            rests.add(new ReplanResponse.Rest(
                    route.routeId(),
                    route.driverId(),
                    later,
                    stops.stream().map(PlannedRoute::stop).toList()));
        }
        return new Found(
                new ReplanResponse(
                        !request.isDryRun(),
                        rests,
                        moved,
                        moved.size(),
                        Stream.concat(
                                        replanned.eased().stream(),
                                        tours.values().stream().flatMap(tour -> rest.lateBreaks(tour).stream()))
                                .map(ReplanService::late)
                                .toList(),
                        replanned.plan().unserved().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> new ReplanResponse.Unassigned(
                                        entry.getKey(), reason(rest, entry.getKey(), entry.getValue(), now.keySet())))
                                .toList()),
                changes);
    }

    private static UnassignedReason reason(RestOfDay rest, String pickupId, Plan.Reason reason, Set<String> served) {
        return reason == Plan.Reason.NO_ROOM && rest.isOutranked(pickupId, served)
                ? UnassignedReason.OUTRANKED
                : UnassignedReason.of(reason);
    }

    private static ReplanResponse.Late late(Eased eased) {
        ViolationKind kind = ViolationKind.of(eased.kind());
        return new ReplanResponse.Late(
                eased.shift(), eased.stop(), kind, kind.unit().of(eased.excess()), kind.unit());
    }
}
