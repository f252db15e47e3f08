package com.quenty.pickup.plans;

import com.quenty.pickup.plans.days.BusyTimeQueries;
import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.DayProblem;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.days.PlanVehicle;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.security.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the problem of a plan together from what is true now. Asks for travel times, so never within a transaction. */
@Service
class PlanDayService {

    private final DayStopQueries pickups;
    private final BusyTimeQueries busyTimes;
    private final TravelTimes travel;
    private final SpeedProfile speed;
    private final PlanProperties properties;
    private final RouteProperties limits;

    PlanDayService(
            DayStopQueries pickups,
            BusyTimeQueries busyTimes,
            TravelTimes travel,
            SpeedProfile speed,
            PlanProperties properties,
            RouteProperties limits) {
        this.pickups = pickups;
        this.busyTimes = busyTimes;
        this.travel = travel;
        this.speed = speed;
        this.properties = properties;
        this.limits = limits;
    }

    /** @param notBefore nobody leaves before that */
    DayProblem dayOf(RoutePlan plan, Instant notBefore) {
        PlanRoutesRequest request = plan.request();
        DayClock clock = new DayClock(plan.routeDate(), ZoneId.of(plan.timeZone()));
        List<DayStop> stops = stopsOf(plan.companyId(), plan.routeDate(), request);
        return new DayProblem(
                clock,
                request.depot(),
                request.vehicles(),
                stops,
                notBefore,
                busyTimes.of(request.vehicles(), clock),
                travel.between(DayProblem.places(request.depot(), stops)),
                speed,
                limits.maxStops());
    }

    /** @throws PlanProblems.TooManyPickups when there are more than a plan may have */
    private List<DayStop> stopsOf(@Nullable String companyId, LocalDate date, PlanRoutesRequest request) {
        List<DayStop> stops;
        if (request.pickupIds() == null) {
            stops = pickups.toPlan(companyId, date, request.zoneCodes(), properties.maxPickups());
        } else {
            stops = named(companyId, request.pickupIds()).stream()
                    .filter(stop -> stop.status().isPlannable())
                    .filter(stop -> request.isOfItsZones(stop.zoneCode()))
                    .toList();
        }
        if (stops.size() > properties.maxPickups()) {
            throw new PlanProblems.TooManyPickups(properties.maxPickups());
        }
        return stops;
    }

    private List<DayStop> named(@Nullable String companyId, List<String> pickupIds) {
        RowScope scope = companyId == null ? RowScope.ALL : RowScope.ofCompany(companyId);
        return pickups.named(scope, new HashSet<>(pickupIds));
    }

    /**
     * @throws PlanProblems.PickupNotOfTheDay with all that could not be planned
     * @throws RouteProblems.TooManyStops with all vehicles that ask for more stops than a driver may have
     */
    void requirePlannable(@Nullable String companyId, DayClock clock, PlanRoutesRequest request) {
        PlanVehicle.requireStopsAllowed(request.vehiclesByPointer(), limits.maxStops());
        List<String> wanted = request.pickupIds();
        if (wanted == null) {
            stopsOf(companyId, clock.date(), request);
            return;
        }
        if (wanted.size() > properties.maxPickups()) {
            throw new PlanProblems.TooManyPickups(properties.maxPickups());
        }
        Set<String> known = named(companyId, wanted).stream()
                .filter(stop -> stop.status().isPlannable())
                .filter(stop -> request.isOfItsZones(stop.zoneCode()))
                .filter(stop -> stop.windowStartsAt().isBefore(clock.at(2 * 86_400L))
                        && stop.windowEndsAt().isAfter(clock.at(0)))
                .map(DayStop::pickupId)
                .collect(Collectors.toSet());
        List<Integer> others = IntStream.range(0, wanted.size())
                .filter(i -> !known.contains(wanted.get(i)))
                .boxed()
                .toList();
        if (!others.isEmpty()) {
            throw new PlanProblems.PickupNotOfTheDay(others);
        }
    }
}
