package com.quenty.pickup.plans.replans;

import com.quenty.pickup.plans.days.DayClock;
import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.TourLegs;
import com.quenty.pickup.plans.days.VehicleLimits;
import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.RouteStatus;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routes.StopStatus;
import com.quenty.pickup.routing.Break;
import com.quenty.pickup.routing.Eased;
import com.quenty.pickup.routing.RankedExpense;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.Shift;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.Stop;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.routing.TravelMatrix;
import com.quenty.pickup.routing.Violation;
import com.quenty.pickup.routing.Visit;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.pickup.zones.PickupType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rest of routes, as a routing problem. Each begins where its driver will be free: at the stop that is under way, at the last one
 * that is over, or at the depot. Costs are metres.
 *
 * <p>Where not all can be served, express pickups go before others, and among the same those that were promised, since they are on a
 * route, before late orders.
 */
public final class RestOfDay {

    /** In metres, of leaving out one that goes before no other: far above any detour of a day. */
    private static final double LEAVING_OUT = 1e8;

    private static final int TURNAROUND_SECONDS = 900;
    private static final double ENDLESS = 1e9;
    /** A customer who was told a time waits for no more than that around it. */
    private static final Duration TOLD_LATER = Duration.ofMinutes(5);

    private static final Duration TOLD_EARLIER = Duration.ofMinutes(15);
    /** A break that was made by hand has no time of its own but the planned one. */
    private static final Duration BREAK_EARLIER = Duration.ofMinutes(30);

    private static final Duration BREAK_LATER = Duration.ofHours(1);

    private final DayClock clock;
    private final Instant now;
    private final Map<String, DayStop> pickups;
    private final Map<String, OpenRoute> routes = new HashMap<>();
    private final Map<String, Shift> shifts = new HashMap<>();
    private final Map<String, Duration> slower;
    private final Map<String, Duration> underWay;
    /** For the breaks of each shift the latest second at which they were to begin. */
    private final Map<String, List<Double>> breaksClose = new HashMap<>();

    private final Set<String> late;
    private final List<GeoPoint> places = new ArrayList<>();
    private final RoutingProblem problem;
    private final TravelMatrix matrix;

    /**
     * @param able routes that go on
     * @param pickups all that are still planned on routes, these or others, and new ones
     * @param late the new ones
     * @param slower by how much planned pickups take longer than they were booked for
     * @param underWay by how much the stop that is under way takes longer, as it is told now, by route; as it was told before where left out
     * @param maxStops of a driver on one day, whatever the routes say
     */
    public RestOfDay(
            List<OpenRoute> able,
            List<DayStop> pickups,
            Set<String> late,
            Map<String, Duration> slower,
            Map<String, Duration> underWay,
            Instant now,
            int maxStops,
            TravelTimes travel,
            SpeedProfile speed) {
        OpenRoute first = able.getFirst();
        this.clock = new DayClock(first.date(), first.zone());
        this.now = now;
        this.slower = Map.copyOf(slower);
        this.underWay = Map.copyOf(underWay);
        this.late = Set.copyOf(late);
        this.pickups = new HashMap<>();
        pickups.forEach(pickup -> this.pickups.put(pickup.pickupId(), pickup));
        Map<String, List<String>> initial = new HashMap<>();
        Map<String, OpenRoute.OpenStop> told = new HashMap<>();
        Map<String, String> pins = new HashMap<>();
        for (OpenRoute route : able) {
            routes.put(route.routeId(), route);
            shifts.put(route.routeId(), shift(route, stopsLeft(able, route.driverId(), maxStops)));
            initial.put(route.routeId(), sequence(route));
            for (OpenRoute.OpenStop stop : route.stops()) {
                if (stop.confirmed()
                        && stop.status() == StopStatus.PLANNED
                        && this.pickups.containsKey(stop.pickupId())) {
                    told.put(String.valueOf(stop.pickupId()), stop);
                    pins.put(String.valueOf(stop.pickupId()), route.routeId());
                }
            }
        }
        List<Stop> stops = new ArrayList<>();
        Map<Integer, Double> expenses =
                RankedExpense.of(pickups.stream().map(this::rank).toList(), LEAVING_OUT);
        for (DayStop pickup : pickups) {
            places.add(pickup.place());
            stops.add(stop(
                    pickup,
                    places.size() - 1,
                    told.get(pickup.pickupId()),
                    pins.get(pickup.pickupId()),
                    expenses.getOrDefault(rank(pickup), LEAVING_OUT)));
        }
        this.matrix = travel.between(places);
        this.problem = new RoutingProblem(
                matrix,
                speed,
                stops,
                able.stream().map(route -> shifts.get(route.routeId())).toList(),
                RoutingProblem.Affinity.NONE,
                initial);
    }

    private Stop stop(
            DayStop pickup, int place, OpenRoute.@Nullable OpenStop told, @Nullable String pin, double dropExpense) {
        double opens = clock.firstSecond(pickup.windowStartsAt());
        double closes = Math.max(clock.lastSecond(pickup.windowEndsAt()), opens);
        if (told != null) {
            closes = Math.clamp(clock.lastSecond(told.plannedArrival().plus(TOLD_LATER)), opens, closes);
            opens = Math.clamp(clock.firstSecond(told.plannedArrival().minus(TOLD_EARLIER)), opens, closes);
        }
        Duration longer = slower.getOrDefault(pickup.pickupId(), Duration.ZERO);
        return new Stop(
                pickup.pickupId(),
                place,
                opens,
                closes,
                pickup.serviceSeconds() + (double) longer.toSeconds(),
                pickup.load(),
                new HashSet<>(pickup.skills()),
                dropExpense,
                pin);
    }

    private int rank(DayStop pickup) {
        return 2 * urgency(pickup) + (late.contains(pickup.pickupId()) ? 0 : 1);
    }

    private static int urgency(DayStop pickup) {
        return pickup.type() == PickupType.EXPRESS ? 1 : 0;
    }

    /**
     * Whether a pickup that was promised may have given way to a late one that goes before it.
     *
     * @param served pickups that stay or come on a route
     */
    public boolean isOutranked(String pickupId, Set<String> served) {
        DayStop promised = pickups.get(pickupId);
        return promised != null
                && !late.contains(pickupId)
                && pickups.values().stream()
                        .filter(other -> late.contains(other.pickupId()) && served.contains(other.pickupId()))
                        .anyMatch(other -> urgency(other) > urgency(promised));
    }

    /** As many as are planned on these routes of the driver, and those that the whole day has room for. */
    private static int stopsLeft(List<OpenRoute> able, String driverId, int maxStops) {
        int most = maxStops;
        int ofTheDay = 0;
        int planned = 0;
        for (OpenRoute route : able) {
            if (route.driverId().equals(driverId)) {
                most = Math.min(most, route.shift().maxStops());
                ofTheDay = route.dayStops();
                planned += route.openPickups().size();
            }
        }
        return planned + Math.max(0, most - ofTheDay);
    }

    private List<String> sequence(OpenRoute route) {
        List<String> sequence = new ArrayList<>();
        for (OpenRoute.OpenStop stop : route.stops()) {
            if (stop.status() != StopStatus.PLANNED) {
                continue;
            }
            if (stop.kind() == StopKind.EMPTYING) {
                sequence.add(RoutingProblem.EMPTYING);
            } else if (stop.kind() == StopKind.STOP && pickups.containsKey(stop.pickupId())) {
                sequence.add(String.valueOf(stop.pickupId()));
            }
        }
        return sequence;
    }

    private Shift shift(OpenRoute route, int stopsLeft) {
        places.add(route.depot().place());
        int depot = places.size() - 1;
        int start = depot;
        if (route.status() != RouteStatus.PLANNED) {
            places.add(startOf(route));
            start++;
        }
        List<OpenRoute.OpenStop> emptyings = route.stops().stream()
                .filter(stop -> stop.kind() == StopKind.EMPTYING && stop.status() == StopStatus.PLANNED)
                .toList();
        double from = clock.firstSecond(freeAt(route));
        return new Shift(
                route.routeId(),
                route.driverId(),
                start,
                depot,
                from,
                Math.max(clock.lastSecond(route.shift().shiftUntil()), from),
                ENDLESS,
                stopsLeft,
                emptyings.size() + 1,
                emptyings.stream()
                        .mapToInt(OpenRoute.OpenStop::serviceSeconds)
                        .max()
                        .orElse(TURNAROUND_SECONDS),
                VehicleLimits.of(route.vehicle()),
                aboard(route),
                new HashSet<>(Optional.ofNullable(route.vehicle().skills()).orElse(List.of())),
                breaks(route, from),
                0,
                1,
                0);
    }

    /**
     * Those of the shift that were not taken yet, and those of stops that were made by hand. One that is overdue is taken first: its time is
     * extended until it can be.
     */
    private List<Break> breaks(OpenRoute route, double from) {
        List<RouteShift.Pause> left = new ArrayList<>(route.shift().breaks());
        List<Break> wanted = new ArrayList<>();
        for (OpenRoute.OpenStop stop : route.stops()) {
            if (stop.kind() != StopKind.BREAK || stop.status() == StopStatus.MOVED) {
                continue;
            }
            RouteShift.Pause pause = pauseOf(stop, left);
            if (pause != null) {
                left.remove(pause);
            }
            if (stop.status() == StopStatus.PLANNED) {
                wanted.add(pause == null ? byHand(stop) : breakOf(pause, stop.serviceSeconds()));
            }
        }
        left.stream()
                .filter(pause -> isAhead(route, pause))
                .map(pause -> breakOf(pause, pause.minutes() * 60.0))
                .forEach(wanted::add);
        wanted.sort(Comparator.comparingDouble(Break::opens).thenComparingDouble(Break::closes));
        breaksClose.put(route.routeId(), wanted.stream().map(Break::closes).toList());
        List<Break> breaks = new ArrayList<>();
        double free = from;
        for (Break each : wanted) {
            double begin = Math.max(free, each.opens());
            breaks.add(new Break(each.opens(), Math.max(each.closes(), begin), each.length(), each.duringWork()));
            free = begin + each.length();
        }
        return breaks;
    }

    /** The break of the shift that a stop is; null for one that was made by hand. */
    private static RouteShift.@Nullable Pause pauseOf(OpenRoute.OpenStop stop, List<RouteShift.Pause> left) {
        for (RouteShift.Pause pause : left) {
            if (pause.opensAt().equals(stop.opensAt())) {
                return pause;
            }
        }
        for (RouteShift.Pause pause : left) {
            boolean within = !stop.plannedBegin().isBefore(pause.opensAt().minusSeconds(1))
                    && !stop.plannedBegin().isAfter(pause.closesAt().plusSeconds(1));
            if (within) {
                return pause;
            }
        }
        return null;
    }

    private Break breakOf(RouteShift.Pause pause, double length) {
        return new Break(clock.firstSecond(pause.opensAt()), clock.lastSecond(pause.closesAt()), length);
    }

    /** It was given a place among the stops, so it keeps one, about when it was planned. */
    private Break byHand(OpenRoute.OpenStop stop) {
        Instant opens = stop.opensAt();
        Instant closes = stop.closesAt();
        return new Break(
                clock.firstSecond(opens == null ? stop.plannedBegin().minus(BREAK_EARLIER) : opens),
                clock.lastSecond(closes == null ? stop.plannedBegin().plus(BREAK_LATER) : closes),
                stop.serviceSeconds(),
                true);
    }

    /** Of one that is no stop: planned for after the work, which may end later now, or taken before it, or over before it. */
    private boolean isAhead(OpenRoute route, RouteShift.Pause pause) {
        return route.status() == RouteStatus.PLANNED
                ? !pause.closesAt().isBefore(freeAt(route))
                : pause.opensAt().plus(Duration.ofMinutes(pause.minutes())).isAfter(route.plannedStart());
    }

    /** Breaks that begin after their time, in the order of driving. */
    public List<Eased> lateBreaks(TourPlan tour) {
        List<Double> close = breaksClose.getOrDefault(tour.shift(), List.of());
        List<Eased> late = new ArrayList<>();
        for (Visit visit : tour.visits()) {
            Integer pause = visit.pause();
            double excess = pause == null ? 0 : visit.begin() - close.get(pause);
            if (excess > 0) {
                late.add(new Eased(tour.shift(), null, Violation.Kind.BREAK_LATE, excess));
            }
        }
        return late;
    }

    private GeoPoint startOf(OpenRoute route) {
        GeoPoint place = route.depot().place();
        for (OpenRoute.OpenStop stop : route.stops()) {
            boolean here = stop.status().wasVisited() || stop.status().isUnderWay();
            if (here && stop.place() != null) {
                place = stop.place();
            }
        }
        return place;
    }

    /** When the driver can leave for the first of the planned stops. */
    private Instant freeAt(OpenRoute route) {
        if (route.status() == RouteStatus.PLANNED) {
            return later(now, route.shift().shiftFrom());
        }
        Instant free = now;
        for (OpenRoute.OpenStop stop : route.stops()) {
            if (stop.status().isUnderWay()) {
                Instant begin =
                        stop.opensAt() == null ? stop.expectedArrival() : later(stop.expectedArrival(), stop.opensAt());
                free = later(
                        free,
                        begin.plusSeconds((long) stop.serviceSeconds() - stop.extraSeconds())
                                .plus(underWay.getOrDefault(route.routeId(), Duration.ofSeconds(stop.extraSeconds()))));
            }
        }
        return free;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The load of the vehicle, counting the stop that is under way. */
    private static long[] aboard(OpenRoute route) {
        long[] aboard = {0, 0, 0};
        long[] before = {0, 0, 0};
        for (OpenRoute.OpenStop stop : route.stops()) {
            long[] after = VehicleLimits.of(stop.load());
            boolean done =
                    stop.status() == StopStatus.COMPLETED || stop.status().isUnderWay();
            if (done && stop.kind() == StopKind.EMPTYING) {
                Arrays.fill(aboard, 0);
            } else if (done && stop.kind() == StopKind.STOP) {
                for (int kind = 0; kind < aboard.length; kind++) {
                    aboard[kind] += Math.max(0, after[kind] - before[kind]);
                }
            }
            before = after;
        }
        return aboard;
    }

    /** Whether a driver of the routes works at some time between two moments. */
    public boolean isDrivenWithin(Instant from, Instant until) {
        return shifts.values().stream()
                .anyMatch(shift -> shift.from() <= clock.second(until) && shift.until() >= clock.second(from));
    }

    public RoutingProblem problem() {
        return problem;
    }

    public DayClock clock() {
        return clock;
    }

    /** The stops of a tour, for its route. Those of which the customer was told a time keep it. */
    public List<NewStop> stops(TourPlan tour) {
        OpenRoute route = Optional.ofNullable(routes.get(tour.shift())).orElseThrow();
        Shift shift = Optional.ofNullable(shifts.get(tour.shift())).orElseThrow();
        Map<String, Instant> told = new HashMap<>();
        route.stops().stream()
                .filter(stop -> stop.confirmed() && stop.pickupId() != null)
                .forEach(stop -> told.put(String.valueOf(stop.pickupId()), stop.plannedArrival()));
        return legs().stops(tour, shift).stream()
                .map(stop -> {
                    var arrival = told.get(String.valueOf(stop.pickupId()));
                    return arrival == null ? stop : at(stop, arrival);
                })
                .toList();
    }

    private static NewStop at(NewStop stop, Instant arrival) {
        return new NewStop(
                stop.kind(),
                stop.pickupId(),
                stop.place(),
                stop.opensAt(),
                stop.closesAt(),
                stop.service(),
                stop.legTime(),
                stop.legMetres(),
                arrival,
                later(stop.departure(), arrival.plus(stop.service())),
                stop.load());
    }

    public long returnMetres(TourPlan tour) {
        return legs().returnMetres(
                        tour, Optional.ofNullable(shifts.get(tour.shift())).orElseThrow());
    }

    /** To the depot from where the driver of a route is free, when nothing is left to be done. */
    public TourPlan nothing(String routeId) {
        Shift shift = Optional.ofNullable(shifts.get(routeId)).orElseThrow();
        double driving =
                problem.speed().arrival(shift.from(), matrix.seconds(shift.start(), shift.depot())) - shift.from();
        return new TourPlan(
                routeId,
                List.of(),
                shift.from(),
                shift.from() + driving,
                matrix.metres(shift.start(), shift.depot()),
                driving,
                0,
                List.of());
    }

    private TourLegs legs() {
        return new TourLegs(clock, places, matrix, pickups::get);
    }
}
