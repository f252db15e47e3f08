package com.quenty.pickup.plans.days;

import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.pickup.routes.Depot;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.RouteCosts;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routing.Break;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.Shift;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.Stop;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.routing.TravelMatrix;
import com.quenty.pickup.travel.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day's pickups and vehicles as a routing problem, and its tours as routes. */
public final class DayProblem {

    private static final int TURNAROUND_MINUTES = 15;
    private static final double DAY = 86_400;
    private static final double MARGIN = 60;

    /** One shift of a vehicle, or what routes that there are already leave of it. */
    private record Part(PlanVehicle vehicle, int vehicleIndex, Shift shift) {}

    private final DayClock clock;
    private final Depot depot;
    private final List<DayStop> stops;
    private final Map<String, DayStop> byId = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final TourLegs legs;
    private final TravelMatrix matrix;
    private final SpeedProfile speed;
    private final int maxStops;

    /**
     * @param notBefore nobody leaves before that
     * @param busy routes that there are already
     * @param matrix of the places of {@link #places}
     * @param maxStops of a driver on one day, whatever the vehicles say
     */
    public DayProblem(
            DayClock clock,
            Depot depot,
            List<PlanVehicle> vehicles,
            List<DayStop> stops,
            Instant notBefore,
            List<BusyTime> busy,
            TravelMatrix matrix,
            SpeedProfile speed,
            int maxStops) {
        this.clock = clock;
        this.depot = depot;
        this.stops = List.copyOf(stops);
        this.matrix = matrix;
        this.speed = speed;
        this.maxStops = maxStops;
        this.legs = new TourLegs(clock, places(depot, stops), matrix, id -> byId.get(id));
        stops.forEach(stop -> byId.put(stop.pickupId(), stop));
        for (int v = 0; v < vehicles.size(); v++) {
            add(vehicles.get(v), v, Math.max(clock.firstSecond(notBefore), -DAY), busy);
        }
    }

    /** The depot, and the places of the stops in their order. */
    public static List<GeoPoint> places(Depot depot, List<DayStop> stops) {
        return Stream.concat(Stream.of(depot.place()), stops.stream().map(DayStop::place))
                .toList();
    }

    private void add(PlanVehicle vehicle, int index, double notBefore, List<BusyTime> busy) {
        List<BusyTime> own =
                busy.stream().filter(time -> time.concerns(vehicle)).toList();
        long before = own.stream()
                .filter(time -> time.driverId().equals(vehicle.driverId()))
                .mapToLong(BusyTime::stops)
                .sum();
        long nominal = 0;
        for (int s = 0; s < vehicle.shifts().size(); s++) {
            PlanVehicle.PlanShift wanted = vehicle.shifts().get(s);
            long begins = s == 0 ? wanted.from().toSecondOfDay() : DayClock.secondFrom(nominal, wanted.from());
            long ends = DayClock.secondAfter(begins, wanted.until());
            nominal = ends;
            double from = Math.max(clock.second(clock.at(begins)), notBefore);
            double until = clock.second(clock.at(ends));
            List<Break> breaks = breaks(wanted, begins);
            int part = 0;
            for (BusyTime time : own) {
                double busyFrom = clock.lastSecond(time.from());
                double busyUntil = clock.firstSecond(time.until());
                if (busyUntil <= from || busyFrom >= until) {
                    continue;
                }
                add(vehicle, index, s + "." + part++, from, Math.min(busyFrom, until), breaks, before);
                from = Math.max(from, busyUntil);
            }
            add(vehicle, index, s + "." + part, from, until, breaks, before);
        }
    }

    private List<Break> breaks(PlanVehicle.PlanShift shift, long begins) {
        if (shift.breaks() == null) {
            return List.of();
        }
        return shift.breaks().stream()
                .map(pause -> {
                    long opens = DayClock.secondFrom(begins, pause.opens());
                    long closes = DayClock.secondFrom(opens, pause.closes());
                    return new Break(
                            clock.second(clock.at(opens)), clock.second(clock.at(closes)), pause.minutes() * 60.0);
                })
                .toList();
    }

    private void add(
            PlanVehicle vehicle, int index, String name, double from, double until, List<Break> breaks, long before) {
        if (until - from < 60) {
            return;
        }
        String id = vehicle.driverId() + '#' + name;
        RouteCosts costs = vehicle.costs();
        Shift shift = new Shift(
                id,
                vehicle.driverId(),
                0,
                0,
                from,
                until,
                vehicle.maxMinutes() == null ? 2 * DAY : vehicle.maxMinutes() * 60.0,
                (int) Math.max(0, vehicle.stopsOfTheDay(maxStops) - before),
                vehicle.maxTrips() == null ? 1 : vehicle.maxTrips(),
                (vehicle.turnaroundMinutes() == null ? TURNAROUND_MINUTES : vehicle.turnaroundMinutes()) * 60.0,
                VehicleLimits.of(vehicle.vehicle()),
                new long[] {0, 0, 0},
                new HashSet<>(skills(vehicle)),
                // Of a break whose time is over, or not yet in what is left of a shift, nothing is to be kept.
                breaks.stream()
                        .filter(pause -> pause.closes() >= from && pause.opens() < until)
                        .toList(),
                Objects.requireNonNull(costs.fixedCost()).doubleValue(),
                Objects.requireNonNull(costs.costPerKm()).doubleValue() / 1000,
                Objects.requireNonNull(costs.costPerHour()).doubleValue() / 3600);
        shifts.add(shift);
        parts.put(id, new Part(vehicle, index, shift));
    }

    private static List<String> skills(PlanVehicle vehicle) {
        return Optional.ofNullable(vehicle.vehicle().skills()).orElse(List.of());
    }

    private static double orElse(@Nullable BigDecimal given, double otherwise) {
        return given == null ? otherwise : given.doubleValue();
    }

    /** @param initial sequences to begin with, by shift; what is not known any more is left out */
    public RoutingProblem problem(Map<String, List<String>> initial) {
        return problem(initial, 0);
    }

    /** Likewise, with a minute left of each window: a driver who is planned for its last instant is late after one red light. */
    public RoutingProblem withMargins(Map<String, List<String>> initial) {
        return problem(initial, MARGIN);
    }

    private RoutingProblem problem(Map<String, List<String>> initial, double margin) {
        double scale = scale();
        List<Stop> all = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            DayStop stop = stops.get(i);
            double opens = clock.firstSecond(stop.windowStartsAt());
            all.add(new Stop(
                    stop.pickupId(),
                    i + 1,
                    opens,
                    Math.max(clock.lastSecond(stop.windowEndsAt()) - margin, opens),
                    stop.serviceSeconds(),
                    stop.load(),
                    new HashSet<>(stop.skills()),
                    scale * weight(stop),
                    null));
        }
        Map<String, List<String>> known = new HashMap<>();
        initial.forEach((shift, sequence) -> {
            if (parts.containsKey(shift)) {
                known.put(shift, known(sequence));
            }
        });
        return new RoutingProblem(matrix, speed, all, shifts, this::dislike, known);
    }

    private List<String> known(List<String> sequence) {
        List<String> known = new ArrayList<>();
        for (String id : sequence) {
            boolean emptying = id.equals(RoutingProblem.EMPTYING);
            boolean idle = known.isEmpty() || known.getLast().equals(RoutingProblem.EMPTYING);
            if (emptying ? !idle : byId.containsKey(id)) {
                known.add(id);
            }
        }
        if (!known.isEmpty() && known.getLast().equals(RoutingProblem.EMPTYING)) {
            known.removeLast();
        }
        return known;
    }

    private double dislike(Stop stop, Shift shift) {
        Part part = parts.get(shift.id());
        DayStop pickup = byId.get(stop.id());
        if (part == null || pickup == null || part.vehicle().avoidedZones() == null) {
            return 0;
        }
        return part.vehicle().avoidedZones().contains(pickup.zoneCode())
                ? orElse(part.vehicle().avoidanceCost(), 5)
                : 0;
    }

    /** More than any one stop can cost: leaving one out never pays. */
    private double scale() {
        double longest = 0;
        double slowest = 0;
        for (int from = 0; from < matrix.places(); from++) {
            for (int to = 0; to < matrix.places(); to++) {
                if (matrix.seconds(from, to) < DAY) {
                    longest = Math.max(longest, matrix.metres(from, to));
                    slowest = Math.max(slowest, matrix.seconds(from, to));
                }
            }
        }
        double dearest = 1;
        for (Shift shift : shifts) {
            Part part = parts.get(shift.id());
            double avoidance = part == null ? 0 : orElse(part.vehicle().avoidanceCost(), 5);
            dearest = Math.max(
                    dearest,
                    shift.fixedExpense()
                            + 4 * longest * shift.expensePerMetre()
                            + (DAY + 4 * slowest) * shift.expensePerSecond()
                            + avoidance);
        }
        return dearest;
    }

    /** Where not all can be served: express ones before others, and of these those that wait for longer or were tried before. */
    private double weight(DayStop stop) {
        double days = Math.max(0, clock.second(clock.moment(0)) - clock.second(stop.createdAt())) / DAY;
        double age = Math.min(days, 10) / 10;
        double tried = stop.attempts();
        double promised = stop.status() == PickupStatus.REQUESTED ? 0 : 1;
        double kind = switch (stop.type()) {
            case EXPRESS -> 50;
            case ON_DEMAND -> 10;
            case SCHEDULED, RECURRING -> 1;
        };
        return kind + age + tried + promised;
    }

    /** A tour as a route to be made. */
    public NewRoute route(TourPlan tour, @Nullable String companyId, @Nullable String planId) {
        Part part = partOf(tour);
        Shift shift = part.shift();
        Instant start = clock.moment(tour.departure());
        Instant finish = clock.moment(tour.finish());
        // A pickup at the depot itself may take no time at all.
        Instant end = finish.isAfter(start) ? finish : start.plusSeconds(1);
        return new NewRoute(
                companyId,
                part.vehicle().driverId(),
                null,
                clock.date(),
                clock.zone(),
                depot,
                part.vehicle().vehicle(),
                new RouteShift(
                        clock.moment(shift.from()),
                        clock.moment(shift.until()),
                        shift.breaks().stream()
                                .map(pause -> new RouteShift.Pause(
                                        clock.moment(pause.opens()), clock.moment(pause.closes()), (int)
                                                (pause.length() / 60)))
                                .toList(),
                        part.vehicle().stopsOfTheDay(maxStops)),
                part.vehicle().costs(),
                start,
                end,
                end,
                legs.returnMetres(tour, shift),
                planId,
                legs.stops(tour, shift));
    }

    /** The vehicle of the request that drives the tour. */
    public int vehicleIndex(TourPlan tour) {
        return partOf(tour).vehicleIndex();
    }

    private Part partOf(TourPlan tour) {
        return Optional.ofNullable(parts.get(tour.shift())).orElseThrow();
    }

    /** Names of the shifts there are, in the order of the request. */
    public List<String> shifts() {
        return shifts.stream().map(Shift::id).toList();
    }

    public boolean hasStop(String pickupId) {
        return byId.containsKey(pickupId);
    }
}
