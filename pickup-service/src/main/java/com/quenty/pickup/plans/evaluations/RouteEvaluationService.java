package com.quenty.pickup.plans.evaluations;

import com.quenty.pickup.clients.DriverDirectory;
import com.quenty.pickup.clients.RouteCompanyCheck;
import com.quenty.pickup.plans.days.BusyTime;
import com.quenty.pickup.plans.days.BusyTimeQueries;
import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.DayProblem;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.days.PlanVehicle;
import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.pickup.plans.days.VehicleLimits;
import com.quenty.pickup.plans.days.ZoneNames;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routing.RoutePlanner;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.routing.Violation;
import com.quenty.pickup.routing.Visit;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.RowScope;
import com.quenty.platform.time.BusinessZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Times a given order of stops. Changes nothing. */
@Service
class RouteEvaluationService {

    private static final long TWO_DAYS = 2 * 86_400L;

    /** Where something is wrong. @param visit null where it is the whole route's */
    private record Place(ViolationKind kind, @Nullable Integer visit) {}

    private final DayStopQueries pickups;
    private final BusyTimeQueries busyTimes;
    private final RouteCompanyCheck companies;
    private final DriverDirectory drivers;
    private final TravelTimes travel;
    private final SpeedProfile speed;
    private final RouteProperties limits;
    private final BusinessZone businessZone;
    private final Clock clock;

    RouteEvaluationService(
            DayStopQueries pickups,
            BusyTimeQueries busyTimes,
            RouteCompanyCheck companies,
            DriverDirectory drivers,
            TravelTimes travel,
            SpeedProfile speed,
            RouteProperties limits,
            BusinessZone businessZone,
            Clock clock) {
        this.pickups = pickups;
        this.busyTimes = busyTimes;
        this.companies = companies;
        this.drivers = drivers;
        this.travel = travel;
        this.speed = speed;
        this.limits = limits;
        this.businessZone = businessZone;
        this.clock = clock;
    }

    /** Everything that it takes in is held to the rules of a route that is made. */
    RouteEvaluationResponse evaluate(Caller caller, EvaluateRouteRequest request) {
        DayClock date = new DayClock(request.routeDate(), ZoneNames.parse(request.timeZone(), businessZone.zone()));
        request.requireSound(date);
        PlanVehicle.requireStopsAllowed(Map.of("/vehicle", request.vehicle()), limits.maxStops());
        date.requirePlannable(clock.instant());
        String companyId = companies.companyOf(caller, request.companyId());
        drivers.requireDriver(companyId, request.vehicle().driverId(), "/vehicle/driver_id");
        List<DayStop> stops = stopsOf(companyId, date, request);
        DayProblem day = new DayProblem(
                date,
                request.depot(),
                List.of(request.vehicle()),
                stops,
                Instant.EPOCH,
                List.of(),
                travel.between(DayProblem.places(request.depot(), stops)),
                speed,
                limits.maxStops());
        List<String> sequence = request.stops().stream()
                .map(step -> Objects.requireNonNullElse(step.pickupId(), RoutingProblem.EMPTYING))
                .toList();
        RoutingProblem problem = day.problem(Map.of(day.shifts().getFirst(), sequence));
        TourPlan tour = RoutePlanner.evaluate(problem).tours().getFirst();
        PlannedRoute route = PlannedRoute.of(day, tour);
        Map<Place, Double> excesses = excesses(tour, request);
        List<String> own = stops.stream().map(DayStop::pickupId).toList();
        List<BusyTime> others = busyTimes.besides(own, List.of(request.vehicle()), date);
        tooManyStops(excesses, request, own.size(), others);
        others.forEach(busy -> overlap(excesses, route, request, busy));
        List<RouteEvaluationResponse.Violation> violations = excesses.entrySet().stream()
                .map(entry -> violation(tour, entry.getKey(), entry.getValue()))
                .toList();
        return new RouteEvaluationResponse(violations.isEmpty(), route, violations);
    }

    /** The driver's other routes of the day count, too. */
    private void tooManyStops(
            Map<Place, Double> excesses, EvaluateRouteRequest request, int own, List<BusyTime> others) {
        long stops = own
                + others.stream()
                        .filter(busy -> busy.driverId().equals(request.vehicle().driverId()))
                        .mapToLong(BusyTime::stops)
                        .sum();
        long tooMany = stops - request.vehicle().stopsOfTheDay(limits.maxStops());
        if (tooMany > 0) {
            excesses.put(new Place(ViolationKind.TOO_MANY_STOPS, null), (double) tooMany);
        }
    }

    private static void overlap(
            Map<Place, Double> excesses, PlannedRoute route, EvaluateRouteRequest request, BusyTime busy) {
        Instant from = route.startsAt().isAfter(busy.from()) ? route.startsAt() : busy.from();
        Instant until = route.endsAt().isBefore(busy.until()) ? route.endsAt() : busy.until();
        double seconds = Duration.between(from, until).toSeconds();
        if (seconds <= 0) {
            return;
        }
        if (busy.driverId().equals(request.vehicle().driverId())) {
            excesses.merge(new Place(ViolationKind.DRIVER_BUSY, null), seconds, Double::sum);
        }
        String plate = request.vehicle().vehicle().plateKey();
        if (plate != null && plate.equals(busy.plateKey())) {
            excesses.merge(new Place(ViolationKind.VEHICLE_BUSY, null), seconds, Double::sum);
        }
    }

    private List<DayStop> stopsOf(@Nullable String companyId, DayClock date, EvaluateRouteRequest request) {
        List<String> wanted = request.stops().stream()
                .map(EvaluateRouteRequest.Step::pickupId)
                .filter(Objects::nonNull)
                .toList();
        RowScope scope = companyId == null ? RowScope.ALL : RowScope.ofCompany(companyId);
        Map<String, DayStop> found =
                pickups.named(scope, wanted).stream().collect(Collectors.toMap(DayStop::pickupId, Function.identity()));
        List<DayStop> stops = new ArrayList<>();
        for (int i = 0; i < request.stops().size(); i++) {
            String pickupId = request.stops().get(i).pickupId();
            if (pickupId == null) {
                continue;
            }
            String pointer = "/stops/" + i + "/pickup_id";
            DayStop stop = found.get(pickupId);
            if (stop == null) {
                throw new RouteProblems.PickupUnknown(pointer);
            }
            if (!stop.status().isOpen()) {
                throw new RouteProblems.PickupNotPlannable(pointer, stop.status());
            }
            if (!stop.windowEndsAt().isAfter(date.at(0))
                    || !stop.windowStartsAt().isBefore(date.at(TWO_DAYS))) {
                throw new RouteProblems.PickupOfAnotherTime(pointer);
            }
            stops.add(stop);
        }
        return stops;
    }

    /** Each once for its stop and kind. */
    private static Map<Place, Double> excesses(TourPlan tour, EvaluateRouteRequest request) {
        Map<Place, Double> excesses = new LinkedHashMap<>();
        for (Violation violation : tour.violations()) {
            Integer at = violation.visit();
            if (violation.kind() == Violation.Kind.OVERLOAD) {
                overloads(excesses, tour, request, Objects.requireNonNull(at));
            } else {
                excesses.merge(new Place(ViolationKind.of(violation.kind()), at), violation.excess(), Double::sum);
            }
        }
        return excesses;
    }

    /** The part that the stop adds above the limits: of what was too much before it, another stop has been told already. */
    private static void overloads(Map<Place, Double> excesses, TourPlan tour, EvaluateRouteRequest request, int visit) {
        long[] limits = VehicleLimits.of(request.vehicle().vehicle());
        List<Long> after = tour.visits().get(visit).load();
        List<Long> before =
                visit == 0 ? List.of(0L, 0L, 0L) : tour.visits().get(visit - 1).load();
        List<ViolationKind> kinds =
                List.of(ViolationKind.OVERWEIGHT, ViolationKind.OVER_VOLUME, ViolationKind.TOO_MANY_PARCELS);
        for (int kind = 0; kind < limits.length; kind++) {
            long added = Math.max(0, after.get(kind) - limits[kind]) - Math.max(0, before.get(kind) - limits[kind]);
            if (added > 0) {
                excesses.put(new Place(kinds.get(kind), visit), (double) added);
            }
        }
    }

    private static RouteEvaluationResponse.Violation violation(TourPlan tour, Place place, double excess) {
        Integer at = place.visit();
        Visit visit = at == null ? null : tour.visits().get(at);
        ViolationUnit unit = place.kind().unit();
        return new RouteEvaluationResponse.Violation(
                place.kind(), unit.of(excess), unit, at, visit == null ? null : visit.stop());
    }
}
