package com.quenty.pickup.plans.evaluations;

import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.DayProblem;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.days.PlannedRoute;
import com.quenty.pickup.plans.days.VehicleLimits;
import com.quenty.pickup.plans.days.ZoneNames;
import com.quenty.pickup.routes.RouteProblems;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
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

    private final DayStopQueries pickups;
    private final TravelTimes travel;
    private final SpeedProfile speed;
    private final BusinessZone businessZone;

    RouteEvaluationService(DayStopQueries pickups, TravelTimes travel, SpeedProfile speed, BusinessZone businessZone) {
        this.pickups = pickups;
        this.travel = travel;
        this.speed = speed;
        this.businessZone = businessZone;
    }

    RouteEvaluationResponse evaluate(Caller caller, EvaluateRouteRequest request) {
        request.requireSound();
        DayClock clock = new DayClock(request.routeDate(), ZoneNames.parse(request.timeZone(), businessZone.zone()));
        List<DayStop> stops = stopsOf(caller, request);
        DayProblem day = new DayProblem(
                clock,
                request.depot(),
                List.of(request.vehicle()),
                stops,
                Instant.EPOCH,
                List.of(),
                travel.between(DayProblem.places(request.depot(), stops)),
                speed);
        List<String> sequence = request.stops().stream()
                .map(step -> Objects.requireNonNullElse(step.pickupId(), RoutingProblem.EMPTYING))
                .toList();
        RoutingProblem problem = day.problem(Map.of(day.shifts().getFirst(), sequence));
        TourPlan tour = RoutePlanner.evaluate(problem).tours().getFirst();
        List<RouteEvaluationResponse.Violation> violations = violations(tour, request);
        return new RouteEvaluationResponse(violations.isEmpty(), PlannedRoute.of(day, tour), violations);
    }

    private List<DayStop> stopsOf(Caller caller, EvaluateRouteRequest request) {
        List<String> wanted = request.stops().stream()
                .map(EvaluateRouteRequest.Step::pickupId)
                .filter(Objects::nonNull)
                .toList();
        Map<String, DayStop> found = pickups.named(RowScope.of(caller), wanted).stream()
                .collect(Collectors.toMap(DayStop::pickupId, Function.identity()));
        List<DayStop> stops = new ArrayList<>();
        for (int i = 0; i < request.stops().size(); i++) {
            String pickupId = request.stops().get(i).pickupId();
            if (pickupId != null) {
                DayStop stop = found.get(pickupId);
                if (stop == null) {
                    throw new RouteProblems.PickupUnknown("/stops/" + i + "/pickup_id");
                }
                stops.add(stop);
            }
        }
        return stops;
    }

    private static List<RouteEvaluationResponse.Violation> violations(TourPlan tour, EvaluateRouteRequest request) {
        List<RouteEvaluationResponse.Violation> violations = new ArrayList<>();
        for (Violation violation : tour.violations()) {
            Integer at = violation.visit();
            switch (violation.kind()) {
                case LATE -> add(violations, tour, ViolationKind.LATE, violation.excess(), at);
                case OVERLOAD -> overloads(violations, tour, request, Objects.requireNonNull(at));
                case SKILL_MISSING -> add(violations, tour, ViolationKind.SKILL_MISSING, violation.excess(), at);
                case BREAK_LATE -> add(violations, tour, ViolationKind.BREAK_LATE, violation.excess(), at);
                case SHIFT_OVERRUN -> add(violations, tour, ViolationKind.SHIFT_OVERRUN, violation.excess(), at);
                case TOO_LONG -> add(violations, tour, ViolationKind.TOO_LONG, violation.excess(), at);
                case TOO_MANY_STOPS -> add(violations, tour, ViolationKind.TOO_MANY_STOPS, violation.excess(), at);
                case TOO_MANY_TRIPS -> add(violations, tour, ViolationKind.TOO_MANY_TRIPS, violation.excess(), at);
                case OTHER_SHIFT -> throw new IllegalStateException("nothing is pinned here");
            }
        }
        return violations;
    }

    private static void overloads(
            List<RouteEvaluationResponse.Violation> violations,
            TourPlan tour,
            EvaluateRouteRequest request,
            int visit) {
        long[] limits = VehicleLimits.of(request.vehicle().vehicle());
        List<Long> load = tour.visits().get(visit).load();
        List<ViolationKind> kinds =
                List.of(ViolationKind.OVERWEIGHT, ViolationKind.OVER_VOLUME, ViolationKind.TOO_MANY_PARCELS);
        double[] units = {1000, 1_000_000, 1};
        for (int kind = 0; kind < limits.length; kind++) {
            if (load.get(kind) > limits[kind]) {
                add(violations, tour, kinds.get(kind), (load.get(kind) - limits[kind]) / units[kind], visit);
            }
        }
    }

    private static void add(
            List<RouteEvaluationResponse.Violation> violations,
            TourPlan tour,
            ViolationKind kind,
            double amount,
            @Nullable Integer at) {
        Visit visit = at == null ? null : tour.visits().get(at);
        BigDecimal rounded = BigDecimal.valueOf(amount).setScale(3, RoundingMode.HALF_UP);
        violations.add(new RouteEvaluationResponse.Violation(kind, rounded, at, visit == null ? null : visit.stop()));
    }
}
