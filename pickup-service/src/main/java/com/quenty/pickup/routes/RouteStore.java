package com.quenty.pickup.routes;

import com.quenty.pickup.pickups.Assignment;
import com.quenty.pickup.pickups.DrivenPickupStore;
import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.pickups.PickupStore;
import com.quenty.platform.history.StateHistory;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.persistence.SqlLocks;
import com.quenty.platform.persistence.SqlTimes;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds, locks and saves routes with their history and their pickups, within the caller's transaction. Locked are first the driver and
 * the vehicle, then routes in the order of their ids, then pickups in the order of their rows.
 */
@Component
public class RouteStore {

    public static final String SUBJECT = "pickup_route";
    public static final String STOP_SUBJECT = "pickup_route_stop";
    private static final String STATUS = "status";

    private static final Map<String, Supplier<DomainProblem>> BUSY = Map.of(
            "pickup_routes_driver_is_in_one_place", RouteProblems.DriverBusy::new,
            "pickup_routes_vehicle_is_in_one_place", RouteProblems.VehicleBusy::new,
            "pickup_routes_driver_on_the_road_key", RouteProblems.DriverOnTheRoad::new,
            "pickup_route_stops_pickup_key", ConcurrentUpdate::new);

    private final RouteRepository routes;
    private final PickupStore pickups;
    private final DrivenPickupStore driven;
    private final LegCalculator legs;
    private final RouteProperties properties;
    private final StateHistory history;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    RouteStore(
            RouteRepository routes,
            PickupStore pickups,
            DrivenPickupStore driven,
            LegCalculator legs,
            RouteProperties properties,
            StateHistory history,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.routes = routes;
        this.pickups = pickups;
        this.driven = driven;
        this.legs = legs;
        this.properties = properties;
        this.history = history;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Callers who dispatch see the routes of their company, drivers their own. */
    public static RowScope drivenBy(Caller caller) {
        var scope = RowScope.ofCompany(caller);
        return scope.isAll() || caller.may("routes:update") ? scope : RowScope.ofCustomer(caller.id());
    }

    /** The caller's own routes, whatever else they may see. */
    public static RowScope ownOf(Caller caller) {
        var scope = RowScope.of(caller);
        return scope.isOwn() ? scope : RowScope.ofCustomer(caller.id());
    }

    /** @throws RouteProblems.NotFound also when the route is not visible in the scope */
    @Transactional(readOnly = true)
    public RouteResponse find(RowScope scope, String routeId) {
        return RouteResponse.of(routes.find(routeId, scope).orElseThrow(RouteProblems.NotFound::new));
    }

    /** One stop of a route, likewise. @throws RouteProblems.StopNotFound when it has no such stop */
    @Transactional(readOnly = true)
    public StopResponse findStop(RowScope scope, String routeId, int stopNumber) {
        var route = routes.find(routeId, scope).orElseThrow(RouteProblems.NotFound::new);
        return StopResponse.of(route.stop(stopNumber));
    }

    /** The routes of one driver on one day, the earliest first. @param scope of that driver */
    @Transactional(readOnly = true)
    public List<RouteResponse> ofDriver(RowScope scope, LocalDate date) {
        return routes.findOfDriver(Objects.requireNonNull(scope.customerId()), date).stream()
                .map(RouteResponse::of)
                .toList();
    }

    /** Key of a route's row. @throws RouteProblems.NotFound also when the route is not visible in the scope */
    @Transactional(readOnly = true)
    public int keyOf(RowScope scope, String routeId) {
        return routes.findKey(routeId, scope.companyId(), scope.customerId()).orElseThrow(RouteProblems.NotFound::new);
    }

    /** To be moved in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route lock(RowScope scope, String routeId, IfMatch match) {
        var route = routes.lock(routeId, scope).orElseThrow(RouteProblems.NotFound::new);
        match.check(route.version());
        return route;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Route lock(int key) {
        return routes.lock(key).orElseThrow(RouteProblems.NotFound::new);
    }

    /**
     * Makes a route and puts its pickups on it. All pointers of problems are those of {@code CreateRouteRequest}.
     *
     * @throws RouteProblems.DriverBusy when another route of the driver overlaps
     * @throws RouteProblems.VehicleBusy when another route of the vehicle overlaps
     * @throws RouteProblems.TooManyStops when the driver would have too many on that day
     * @throws RouteProblems.PickupNotPlannable when a pickup is on a route by now, under way, or over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RouteResponse create(NewRoute planned) {
        reserve(planned);
        var scope = planned.companyId() == null ? RowScope.ALL : RowScope.ofCompany(planned.companyId());
        var found = facts(scope, planned.pickupIds());
        requirePlannable(planned, found);
        var keys = found.values().stream().collect(Collectors.toMap(PickupFacts::pickupId, PickupFacts::id));
        var route = new Route(ExternalId.next("RT"), planned, keys);
        save(route);
        byPickup(route.stops()).forEach(stop -> driven.assign(stop.requirePickupKey(), assignment(route, stop)));
        return RouteResponse.of(route);
    }

    private Map<String, PickupFacts> facts(RowScope scope, List<String> pickupIds) {
        return pickups.facts(scope, pickupIds).stream()
                .collect(Collectors.toMap(PickupFacts::pickupId, facts -> facts));
    }

    private static Assignment assignment(Route route, RouteStop stop) {
        return new Assignment(
                route.id(), route.driverId(), route.vehicle().type().code(), stop.expectedArrival());
    }

    /** Those that are pickups, in the order in which these are locked. */
    private static List<RouteStop> byPickup(List<RouteStop> stops) {
        return stops.stream()
                .filter(RouteStop::isPickup)
                .sorted(Comparator.comparing(RouteStop::requirePickupKey))
                .toList();
    }

    /** Concurrent routes of one driver or vehicle wait for each other, or the exclusion constraints would deadlock. */
    private void reserve(NewRoute planned) {
        var plate = planned.vehicle().plateKey();
        Stream.of("driver " + planned.driverId(), plate == null ? null : "vehicle " + plate)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(name -> SqlLocks.lock(jdbc, name));
        int most = Math.min(planned.shift().maxStops(), properties.maxStops());
        long stops = stopsOf(planned.driverId(), planned.routeDate())
                + planned.pickupIds().size();
        if (stops > most) {
            throw new RouteProblems.TooManyStops(most, stops);
        }
    }

    /** Pickups that the driver has on a day. */
    private long stopsOf(String driverId, LocalDate date) {
        return jdbc.sql("""
                        SELECT count(*) FROM pickup_route_stops s JOIN pickup_routes r ON r.id = s.route_id
                        WHERE r.driver_id = :driver AND r.route_date = :date AND s.kind = 'stop'
                          AND s.status NOT IN ('moved', 'skipped')
                        """)
                .param("driver", driverId)
                .param("date", date)
                .query(Long.class)
                .single();
    }

    /** Of routes that are planned again, as for new ones. */
    private void reserveDrivers(List<String> routeIds) {
        jdbc.sql("SELECT DISTINCT driver_id FROM pickup_routes WHERE route_id IN (:routes) ORDER BY driver_id")
                .param("routes", routeIds)
                .query(String.class)
                .list()
                .forEach(driver -> SqlLocks.lock(jdbc, "driver " + driver));
    }

    /** A driver who has too many already keeps them, and gets no more. */
    private void requireRoom(Route route, long before) {
        int most = Math.min(route.shift().maxStops(), properties.maxStops());
        long stops = stopsOf(route.driverId(), route.routeDate());
        if (stops > Math.max(most, before)) {
            throw new RouteProblems.TooManyStops(most, stops);
        }
    }

    private static void requirePlannable(NewRoute planned, Map<String, PickupFacts> found) {
        var seen = new HashSet<String>();
        for (int i = 0; i < planned.stops().size(); i++) {
            var pickupId = planned.stops().get(i).pickupId();
            if (pickupId == null) {
                continue;
            }
            var pointer = "/stops/%d/pickup_id".formatted(i);
            var pickup = found.get(pickupId);
            if (pickup == null) {
                throw new RouteProblems.PickupUnknown(pointer);
            }
            if (!seen.add(pickupId)) {
                throw ValidationFailed.of(pointer, "is named twice");
            }
            if (!pickup.status().isPlannable()) {
                throw new RouteProblems.PickupNotPlannable(pointer, pickup.status());
            }
            if (!pickup.window().endsAt().isAfter(planned.start())
                    || !pickup.window().startsAt().isBefore(planned.busyUntil())) {
                throw new RouteProblems.PickupOfAnotherTime(pointer);
            }
        }
    }

    /**
     * Plans what is left of several routes again: each pickup stays, goes to another of these routes, comes new to one, or leaves all.
     *
     * <p>A route that has changed since it was planned with refuses it as stale.
     *
     * @throws RouteProblems.StopFixed when a confirmed stop would move
     * @throws RouteProblems.PickupNotPlannable when a pickup can't be put on a route any more
     * @throws RouteProblems.TooManyStops when a driver would have too many on that day, and more than before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RouteResponse> replan(RowScope scope, List<ReplannedRoute> planned) {
        reserveDrivers(planned.stream().map(ReplannedRoute::routeId).toList());
        var locked = new HashMap<ReplannedRoute, Route>();
        planned.stream()
                .sorted(Comparator.comparing(ReplannedRoute::routeId))
                .forEach(each -> locked.put(each, lock(scope, each.routeId(), new IfMatch(each.version()))));
        var before = new HashMap<Route, Long>();
        locked.values().forEach(route -> before.put(route, stopsOf(route.driverId(), route.routeDate())));
        var leaving = new TreeSet<Integer>();
        planned.forEach(each -> Objects.requireNonNull(locked.get(each))
                .letGo(each)
                .forEach(stop -> leaving.add(stop.requirePickupKey())));
        var staying = locked.values().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.isPickup() && stop.isOpen())
                .map(RouteStop::requirePickupKey)
                .collect(Collectors.toSet());
        locked.values().forEach(this::save); // let go before others take over: a pickup is on one route at a time
        var found = facts(
                scope,
                planned.stream().flatMap(each -> each.pickupIds().stream()).toList());
        var keys = keysOf(planned, found, staying, leaving);
        var moved = new TreeMap<Integer, Runnable>();
        for (var each : planned) {
            var route = Objects.requireNonNull(locked.get(each));
            route.take(each, keys);
            save(route);
            for (var stop : byPickup(route.stops())) {
                int pickup = stop.requirePickupKey();
                if (stop.status() != StopStatus.PLANNED) {
                    continue;
                }
                if (staying.contains(pickup)) {
                    stop.tell();
                    moved.put(pickup, () -> driven.expect(pickup, stop.expectedArrival()));
                } else if (leaving.remove(pickup)) {
                    moved.put(pickup, () -> driven.reassign(pickup, assignment(route, stop)));
                } else {
                    moved.put(pickup, () -> driven.assign(pickup, assignment(route, stop)));
                }
            }
        }
        before.forEach(this::requireRoom);
        leaving.forEach(pickup -> moved.put(pickup, () -> driven.unassign(pickup, Route.REPLANNED)));
        moved.values().forEach(Runnable::run);
        planned.forEach(each -> follow(Objects.requireNonNull(locked.get(each))));
        return planned.stream()
                .map(each -> RouteResponse.of(Objects.requireNonNull(locked.get(each))))
                .toList();
    }

    /**
     * Gives a planned route other stops, as {@link #replan} does.
     *
     * @param workUntil end of the driver's shift from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RouteResponse revise(RowScope scope, ReplannedRoute planned, Instant workUntil) {
        try {
            replan(scope, List.of(planned));
        } catch (RouteProblems.StopFixed confirmed) {
            confirmed.at("/stops", "move or leave out a stop that is confirmed to the customer");
            throw confirmed;
        }
        var route = lock(scope, planned.routeId(), IfMatch.ANY);
        route.workUntil(workUntil);
        return saved(route);
    }

    private static Map<String, Integer> keysOf(
            List<ReplannedRoute> planned, Map<String, PickupFacts> found, Set<Integer> staying, Set<Integer> leaving) {
        var keys = new HashMap<String, Integer>();
        for (var each : planned) {
            for (int i = 0; i < each.stops().size(); i++) {
                var pickupId = each.stops().get(i).pickupId();
                if (pickupId == null) {
                    continue;
                }
                var pointer = "/stops/%d/pickup_id".formatted(i);
                var pickup = found.get(pickupId);
                if (pickup == null) {
                    throw new RouteProblems.PickupUnknown(pointer);
                }
                boolean ours = staying.contains(pickup.id()) || leaving.contains(pickup.id());
                if (!ours && !pickup.status().isPlannable()) {
                    throw new RouteProblems.PickupNotPlannable(pointer, pickup.status());
                }
                if (keys.put(pickupId, pickup.id()) != null) {
                    throw ValidationFailed.of(pointer, "is named twice");
                }
            }
        }
        return keys;
    }

    /** Writes the route with its moves. Expected times follow what has happened and the clock, and those of pickups with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RouteResponse saved(Route route) {
        follow(route);
        return RouteResponse.of(route);
    }

    private void follow(Route route) {
        var late = route.expect(legs::time, clock.instant(), properties.lateAfter());
        var told = route.stops().stream().filter(RouteStop::tell).toList();
        save(route);
        byPickup(told).forEach(stop -> driven.expect(stop.requirePickupKey(), stop.expectedArrival()));
        for (var stop : late) {
            events.publishEvent(new StopRunsLate(
                    route.routeId(),
                    route.driverId(),
                    route.companyId(),
                    Objects.requireNonNull(stop.pickupId()),
                    stop.plannedArrival(),
                    stop.expectedArrival()));
        }
    }

    private void save(Route route) {
        var moves = route.takeMoves();
        UniqueKeys.refusing(BUSY, () -> routes.saveAndFlush(route));
        jdbc.sql("UPDATE pickup_routes SET expected_end = :end WHERE id = :id AND expected_end <> :end")
                .param("end", SqlTimes.of(route.expectedEnd()))
                .param("id", route.id())
                .update();
        for (var move : moves) {
            record(route, move);
        }
    }

    private void record(Route route, Route.Move move) {
        var subject = move.stopNumber() == null ? SUBJECT : STOP_SUBJECT;
        var id = move.stopNumber() == null ? route.routeId() : route.routeId() + '/' + move.stopNumber();
        history.record(subject, id, STATUS, move.from(), move.to(), move.reason());
    }

    /** Tells, within the running transaction, that a route has come to its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(RouteResponse route) {
        events.publishEvent(new RouteFinished(route));
    }

    /** Pickups of stops that were left out can go on another route. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(List<RouteStop> left, String reason) {
        left.stream()
                .filter(RouteStop::isPickup)
                .map(RouteStop::requirePickupKey)
                .sorted()
                .forEach(key -> driven.unassign(key, reason));
    }
}
