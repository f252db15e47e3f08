package com.quenty.pickup.routes;

import com.quenty.pickup.travel.GeoPoint;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.UpdatedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The work of one driver with one vehicle between leaving the depot and being back.
 *
 * <p>Planned with all its times, it is started by the driver, who then sets out for one stop after the other, in whatever order. A stop
 * ends completed, failed, skipped or moved to another route; when none is open the route is finished. Before it is started it can be
 * cancelled, and is when its last pickup leaves it, so that driver and vehicle are free. The past is never changed: nothing is recorded before the latest event, whatever a device's clock says.
 */
@Entity
@Table(name = "pickup_routes")
public class Route extends UpdatedEntity {

    static final String REPLANNED = "The day was planned again.";
    static final String NOTHING_LEFT = "No pickup was left on the route.";

    /** One move of the route or of a stop. @param stopNumber null for the route */
    record Move(
            @Nullable Integer stopNumber,
            @Nullable Coded from,
            Coded to,
            @Nullable String reason) {}

    /** A place of the route in its planned order. */
    record Waypoint(
            int position,
            double latitude,
            double longitude,
            @Nullable String pickupId) {}

    /** How long a way takes that was not planned. */
    @FunctionalInterface
    public interface Legs {
        Duration time(GeoPoint from, GeoPoint to, Instant leaving, ZoneId zone);
    }

    @Column(updatable = false)
    private String routeId;

    @Column(updatable = false)
    private @Nullable String companyId;

    @Column(updatable = false)
    private String driverId;

    private @Nullable String routeName;

    @Column(updatable = false)
    private LocalDate routeDate;

    @Column(updatable = false)
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private RouteStatus status = RouteStatus.PLANNED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VehicleType vehicleType;

    @Column(updatable = false)
    private @Nullable String vehicleLicensePlate;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Depot depot;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Vehicle vehicle;

    @JdbcTypeCode(SqlTypes.JSON)
    private RouteShift shift;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private RouteCosts costs;

    /** A copy for reading of the planned distance. */
    private @Nullable Float totalDistanceKm;

    private @Nullable Integer estimatedDurationMinutes;
    private @Nullable Integer actualDurationMinutes;
    private int totalPickups;
    private int completedPickups;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Waypoint> optimizedWaypoints = List.of();

    private @Nullable Instant routeStartTime;
    private @Nullable Instant routeEndTime;
    private Instant plannedStart;
    private Instant plannedEnd;

    /** Follows the clock, which is no change of the route: the store writes it by itself. */
    @Column(updatable = false)
    private Instant expectedEnd;

    private Instant busyUntil;

    @Column(name = "planned_distance_m")
    private long plannedMetres;

    @Column(name = "actual_distance_m")
    private @Nullable Long actualMetres;

    private boolean odometerDistance;

    @Column(name = "co2_g")
    private long co2Grams;

    @Column(updatable = false)
    private @Nullable String planId;

    private @Nullable Instant lastEventAt;
    private int lastStopNumber;
    private int stopChanges;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "route_id", nullable = false, updatable = false)
    @OrderBy("position, id")
    private List<RouteStop> stops = new ArrayList<>();

    @Transient
    private final List<Move> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Route() {}

    /** @param pickupKeys of the pickups' rows, by their ids */
    @SuppressWarnings("NullAway.Init") // measure() sets the rest
    Route(String routeId, NewRoute planned, Map<String, Integer> pickupKeys) {
        this.routeId = routeId;
        this.companyId = planned.companyId();
        this.driverId = planned.driverId();
        this.routeName = planned.routeName();
        this.routeDate = planned.routeDate();
        this.timeZone = planned.timeZone().getId();
        this.vehicleType = planned.vehicle().type();
        this.vehicleLicensePlate = planned.vehicle().licensePlate();
        this.depot = planned.depot();
        this.vehicle = planned.vehicle();
        this.shift = planned.shift();
        this.costs = planned.costs();
        this.planId = planned.planId();
        this.plannedStart = planned.start();
        this.busyUntil = planned.busyUntil();
        planned.stops().forEach(stop -> add(stop, stops.size() + 1, pickupKeys));
        measure(planned.end(), planned.metres());
        moves.add(new Move(null, null, status, null));
    }

    private RouteStop add(NewStop planned, int position, Map<String, Integer> pickupKeys) {
        var key = planned.pickupId() == null ? null : Objects.requireNonNull(pickupKeys.get(planned.pickupId()));
        var stop = new RouteStop(++lastStopNumber, position, planned, key);
        stops.add(stop);
        moves.add(new Move(stop.stopNumber(), null, stop.status(), null));
        return stop;
    }

    private void measure(Instant end, long metres) {
        plannedEnd = end;
        expectedEnd = end;
        plannedMetres = metres;
        totalDistanceKm = metres / 1000f;
        estimatedDurationMinutes = minutes(plannedStart, end);
        totalPickups = Math.toIntExact(inOrder()
                .filter(RouteStop::isPickup)
                .filter(stop -> stop.status() != StopStatus.MOVED)
                .count());
        optimizedWaypoints = inOrder()
                .filter(stop -> stop.status() != StopStatus.MOVED && stop.place() != null)
                .map(stop -> {
                    var place = Objects.requireNonNull(stop.place());
                    return new Waypoint(stop.position(), place.latitude(), place.longitude(), stop.pickupId());
                })
                .toList();
        emit();
    }

    private void emit() {
        co2Grams = EmissionCalculator.grams(vehicleType, actualMetres == null ? plannedMetres : actualMetres);
    }

    private static int minutes(Instant from, Instant until) {
        return Math.toIntExact(Duration.between(from, until).plusSeconds(30).toMinutes());
    }

    private Stream<RouteStop> inOrder() {
        return stops.stream().sorted(Comparator.comparingInt(RouteStop::position));
    }

    /** @throws RouteProblems.StopNotFound when it has no such stop */
    public RouteStop stop(int stopNumber) {
        return stops.stream()
                .filter(stop -> stop.stopNumber() == stopNumber)
                .findFirst()
                .orElseThrow(() -> new RouteProblems.StopNotFound(stopNumber));
    }

    /** The open stop of a pickup. */
    public Optional<RouteStop> openStopOf(int pickupKey) {
        return stops.stream()
                .filter(stop -> Integer.valueOf(pickupKey).equals(stop.pickupKey()) && stop.isOpen())
                .findFirst();
    }

    /**
     * The driver leaves the depot.
     *
     * @param ahead how long before the planned departure that may be
     * @return when that was: not after now, and not before it was allowed
     * @throws RouteProblems.TooEarly when it is not allowed yet, whatever a device's clock says
     */
    public Instant start(Instant said, Instant now, Duration ahead) {
        var from = status;
        var started = status.to(RouteStatus.STARTED);
        var earliest = plannedStart.minus(ahead);
        if (now.isBefore(earliest)) {
            throw new RouteProblems.TooEarly(plannedStart, earliest);
        }
        status = started;
        moves.add(new Move(null, from, status, null));
        var at = happened(later(said, earliest), now);
        routeStartTime = at;
        return at;
    }

    /** The driver sets out for a stop. One at a time: whatever is under way ends first. */
    public Instant departFor(int stopNumber, Instant said, Instant now) {
        return drive(stopNumber, said, now, null, (stop, at) -> stop.departFor(at));
    }

    public Instant arrive(int stopNumber, Instant said, Instant now) {
        return drive(stopNumber, said, now, null, (stop, at) -> stop.arrive(at));
    }

    public Instant begin(int stopNumber, Instant said, Instant now) {
        return drive(stopNumber, said, now, null, (stop, at) -> stop.begin(at));
    }

    public Instant complete(int stopNumber, Instant said, Instant now) {
        return drive(stopNumber, said, now, null, (stop, at) -> {
            stop.complete(at);
            completedPickups += stop.isPickup() ? 1 : 0;
        });
    }

    public Instant fail(int stopNumber, String reason, Instant said, Instant now) {
        return drive(stopNumber, said, now, reason, (stop, at) -> stop.fail(reason, at));
    }

    /** Leaves a stop out. Nothing is recorded about where the driver is, so this may be said by anybody at any time. */
    public void skip(int stopNumber, String reason) {
        requireUnfinished(StopStatus.SKIPPED);
        change(stop(stopNumber), reason, stop -> stop.skip(reason));
        cancelIfNothingIsLeft();
    }

    private void cancelIfNothingIsLeft() {
        if (status == RouteStatus.PLANNED && stops.stream().noneMatch(stop -> stop.isPickup() && stop.isOpen())) {
            cancel(NOTHING_LEFT);
        }
    }

    @FunctionalInterface
    private interface Verb {
        void on(RouteStop stop, Instant at);
    }

    private Instant drive(int stopNumber, Instant said, Instant now, @Nullable String reason, Verb verb) {
        if (status != RouteStatus.STARTED) {
            throw new RouteProblems.NotOnTheRoad(status);
        }
        var stop = stop(stopNumber);
        inOrder()
                .filter(other -> other != stop && other.status().isUnderWay())
                .filter(other -> !stop.isUnsettled() && !other.isUnsettled())
                .findFirst()
                .ifPresent(other -> {
                    throw new RouteProblems.OtherStopUnderWay(other.stopNumber(), other.status());
                });
        var at = happened(said, now);
        change(stop, reason, changed -> verb.on(changed, at));
        return at;
    }

    /**
     * A device said how a stop ended, which was refused, and the driver has gone on meanwhile: other stops and this one do not wait for each
     * other any more.
     *
     * @return whether the stop is under way
     */
    public boolean leaveUnsettled(int stopNumber) {
        var left = stops.stream()
                .filter(stop -> stop.stopNumber() == stopNumber && stop.status().isUnderWay())
                .findFirst();
        left.ifPresent(stop -> {
            stop.leaveUnsettled();
            stopChanges++;
        });
        return left.isPresent();
    }

    private void change(RouteStop stop, @Nullable String reason, Consumer<RouteStop> verb) {
        var from = stop.status();
        verb.accept(stop);
        moves.add(new Move(stop.stopNumber(), from, stop.status(), reason));
        stopChanges++;
    }

    private void requireUnfinished(StopStatus target) {
        if (status.isFinal()) {
            throw new RouteProblems.Over(status, target);
        }
    }

    /**
     * A device that tells of the future, or of a time long before the route began, is wrong about when anything happened, and is told so.
     *
     * @param pointer of the field that says it
     * @throws RouteProblems.DeviceTimeImplausible beyond the tolerance
     */
    public void requirePlausible(String pointer, Instant said, Instant now, Duration tolerance) {
        var latest = now.plus(tolerance);
        var earliest = routeStartTime == null ? null : routeStartTime.minus(tolerance);
        if (said.isAfter(latest) || earliest != null && said.isBefore(earliest)) {
            throw new RouteProblems.DeviceTimeImplausible(pointer, said, earliest, latest);
        }
    }

    /** A device's clock is not ours: what it says is never later than now, nor before what has happened already. */
    private Instant happened(Instant said, Instant now) {
        var at = said.isAfter(now) ? now : said;
        if (lastEventAt != null && at.isBefore(lastEventAt)) {
            at = lastEventAt;
        }
        lastEventAt = at;
        return at;
    }

    /**
     * The driver is back. @param reason why the stops that are still planned are left out; null when there must be none
     *
     * @return the stops that were left out
     */
    public List<RouteStop> finish(@Nullable String reason, Instant said, Instant now) {
        status.to(RouteStatus.FINISHED);
        var open = inOrder().filter(RouteStop::isOpen).toList();
        var left = open.stream()
                .filter(stop -> stop.status() == StopStatus.PLANNED)
                .toList();
        // A break that was not taken keeps nobody on the road.
        boolean harmless = left.stream().noneMatch(RouteStop::isPickup);
        if (left.size() < open.size() || reason == null && !harmless) {
            throw new RouteProblems.StopsOpen(
                    open.stream().map(RouteStop::stopNumber).toList());
        }
        var why = reason == null ? "The route was finished without it." : reason;
        left.forEach(stop -> change(stop, why, skipped -> skipped.skip(why)));
        var at = happened(said, now);
        moves.add(new Move(null, status, RouteStatus.FINISHED, reason));
        status = RouteStatus.FINISHED;
        routeEndTime = at;
        expectedEnd = at;
        actualDurationMinutes = minutes(Objects.requireNonNull(routeStartTime), at);
        busyUntil = at.isBefore(busyUntil) ? at : busyUntil;
        return left;
    }

    /** Called off before it began. @return the stops that were open */
    public List<RouteStop> cancel(String reason) {
        var from = status;
        status = status.to(RouteStatus.CANCELLED);
        moves.add(new Move(null, from, status, reason));
        var open = inOrder().filter(RouteStop::isOpen).toList();
        open.forEach(stop -> change(stop, reason, skipped -> skipped.skip(reason)));
        return open;
    }

    /** The customer was told the time, so that planning again leaves it; or is told another one. */
    public void confirm(int stopNumber, boolean told) {
        requireUnfinished(StopStatus.PLANNED);
        var stop = stop(stopNumber);
        if (stop.status() != StopStatus.PLANNED) {
            throw RouteProblems.StopFixed.underWayOrOver(stopNumber, stop.status());
        }
        if (told && !stop.isPickup()) {
            throw new RouteProblems.StopNotConfirmable(stopNumber, stop.kind());
        }
        stop.confirm(told);
        stopChanges++;
    }

    /**
     * Lets go of the stops that are not among those planned again. To be written before other routes take their pickups over.
     *
     * @return those of them that are pickups
     */
    List<RouteStop> letGo(ReplannedRoute planned) {
        requireUnfinished(StopStatus.MOVED);
        var open = inOrder().filter(stop -> stop.status() == StopStatus.PLANNED).toList();
        requireConfirmedUnmoved(open, planned);
        var staying = staying(open, planned);
        var gone = open.stream().filter(stop -> !staying.contains(stop)).toList();
        gone.forEach(stop -> change(stop, REPLANNED, moved -> moved.move(REPLANNED)));
        return gone.stream().filter(RouteStop::isPickup).toList();
    }

    /** Those that are planned again; a break stays a break, and a way to the depot one, while there are as many as before. */
    private static List<RouteStop> staying(List<RouteStop> open, ReplannedRoute planned) {
        var kept = new HashSet<String>(planned.pickupIds());
        var others = new EnumMap<StopKind, Long>(StopKind.class);
        planned.stops().stream()
                .filter(stop -> stop.kind() != StopKind.STOP)
                .forEach(stop -> others.merge(stop.kind(), 1L, Long::sum));
        return open.stream()
                .filter(stop -> stop.isPickup()
                        ? kept.contains(stop.pickupId())
                        : others.merge(stop.kind(), -1L, Long::sum) >= 0)
                .toList();
    }

    /**
     * Takes over what is left, planned again.
     *
     * @param pickupKeys of the pickups' rows, by their ids
     */
    void take(ReplannedRoute planned, Map<String, Integer> pickupKeys) {
        var open = new ArrayList<RouteStop>();
        int position = 0;
        for (var stop : stops()) {
            if (stop.status() == StopStatus.PLANNED) {
                open.add(stop);
            } else if (stop.status() != StopStatus.MOVED) {
                stop.stand(++position);
            }
        }
        for (var next : planned.stops()) {
            var known = open.stream()
                    .filter(each -> each.kind() == next.kind() && Objects.equals(each.pickupId(), next.pickupId()))
                    .findFirst();
            known.ifPresent(open::remove);
            position++;
            if (known.isPresent()) {
                known.get().plan(position, next);
                keepLonger(known.get(), planned);
            } else {
                keepLonger(add(next, position, pickupKeys), planned);
            }
        }
        var underWay = planned.underWay();
        if (underWay != null) {
            stops.stream().filter(stop -> stop.status().isUnderWay()).forEach(stop -> stop.takeLonger(underWay));
        }
        for (var stop : stops) {
            if (stop.status() == StopStatus.MOVED) {
                stop.stand(++position);
            }
        }
        stopChanges++;
        long done = stops.stream()
                .filter(stop -> stop.status().wasVisited() || stop.status().isUnderWay())
                .mapToLong(RouteStop::legMetres)
                .sum();
        long ahead = planned.returnMetres()
                + planned.stops().stream().mapToLong(NewStop::legMetres).sum();
        measure(planned.end(), done + ahead);
        busyUntil = later(busyUntil, planned.end());
        cancelIfNothingIsLeft();
    }

    /** A planned stop takes as much longer as it was told to, by this plan or, where it says nothing of it, before. */
    private static void keepLonger(RouteStop stop, ReplannedRoute planned) {
        var extra = stop.pickupId() == null ? null : planned.slower().get(stop.pickupId());
        if (extra == null) {
            stop.addLonger();
        } else {
            stop.planLonger(extra);
        }
    }

    /** The driver's shift ends then; driver and vehicle are free from then on. */
    void workUntil(Instant until) {
        shift = new RouteShift(shift.shiftFrom(), until, shift.breaks(), shift.maxStops());
        busyUntil = until;
    }

    private static void requireConfirmedUnmoved(List<RouteStop> open, ReplannedRoute planned) {
        for (var stop : open) {
            if (stop.isConfirmed()
                    && stop.isPickup()
                    && !planned.withdrawn()
                    && planned.stops().stream()
                            .noneMatch(next -> Objects.equals(next.pickupId(), stop.pickupId())
                                    && next.arrival().equals(stop.plannedArrival()))) {
                throw RouteProblems.StopFixed.confirmed(stop.stopNumber());
            }
        }
    }

    /**
     * Lets expected times follow what has happened.
     *
     * @param now what has not happened by now is not expected before now
     * @param tolerance by how much a stop may be behind its plan before that is told
     * @return the stops of which it was told just now that they run late
     */
    public List<RouteStop> expect(Legs legs, Instant now, Duration tolerance) {
        if (status.isFinal()) {
            return List.of();
        }
        var ahead = new ArrayList<RouteStop>();
        inOrder().filter(stop -> stop.status().isUnderWay()).forEach(ahead::add);
        inOrder().filter(stop -> stop.status() == StopStatus.PLANNED).forEach(ahead::add);
        var steps = new ArrayList<ArrivalCalculator.Step>();
        ahead.forEach(stop -> steps.add(new ArrivalCalculator.Step(stop.opensAt(), stop.service())));
        steps.add(new ArrivalCalculator.Step(null, Duration.ZERO));
        var leaving = leaving(now);
        var expected = ArrivalCalculator.of(leaving, steps, (step, left) -> arrival(ahead, step, left, legs, now));
        for (int i = 0; i < ahead.size(); i++) {
            ahead.get(i).expect(expected.get(i).arrival());
        }
        expectedEnd = expected.getLast().arrival();
        return ahead.stream()
                .filter(stop -> stop.isPickup() && stop.alertIfLate(tolerance, now))
                .toList();
    }

    private Instant leaving(Instant now) {
        if (status == RouteStatus.PLANNED) {
            return later(plannedStart, now);
        }
        return later(Objects.requireNonNull(lastEventAt), now);
    }

    private Instant arrival(List<RouteStop> ahead, int step, Instant leaving, Legs legs, Instant now) {
        if (step < ahead.size()) {
            var stop = ahead.get(step);
            switch (stop.status()) {
                // The next is counted from its end, which is not before now.
                case ARRIVED, IN_PROGRESS -> {
                    var began = stop.begunAt() == null ? Objects.requireNonNull(stop.actualArrival()) : stop.begunAt();
                    return later(began, now.minus(stop.service()));
                }
                case EN_ROUTE -> {
                    var departed = Objects.requireNonNull(stop.departedForAt());
                    return later(departed.plus(leg(previous(ahead, step), stop, departed, legs)), now);
                }
                default -> {
                    // planned
                }
            }
            return leaving.plus(leg(previous(ahead, step), stop, leaving, legs));
        }
        var last = lastPlace(previous(ahead, step));
        return leaving.plus(legs.time(last, depot.place(), leaving, zone()));
    }

    /** The stop before: the one ahead before it, or where the driver was last; null at the depot. */
    private @Nullable RouteStop previous(List<RouteStop> ahead, int step) {
        return step > 0 ? ahead.get(step - 1) : lastVisited();
    }

    private @Nullable RouteStop lastVisited() {
        return stops.stream()
                .filter(stop -> stop.status().wasVisited())
                .max(Comparator.comparing((RouteStop stop) -> Objects.requireNonNull(stop.actualDeparture()))
                        .thenComparing(RouteStop::position))
                .orElse(null);
    }

    /** As planned when both follow each other as planned, else estimated. */
    private Duration leg(@Nullable RouteStop from, RouteStop to, Instant leaving, Legs legs) {
        int before = from == null ? 0 : from.position();
        boolean asPlanned = before < to.position()
                && stops.stream()
                        .filter(stop -> stop.position() > before && stop.position() < to.position())
                        .noneMatch(stop -> stop.place() != null);
        if (asPlanned) {
            return Duration.ofSeconds(to.legSeconds());
        }
        var place = to.place();
        return place == null ? Duration.ZERO : legs.time(lastPlace(from), place, leaving, zone());
    }

    /** Where the driver is after a stop; a break is taken where the stop before it was. */
    private GeoPoint lastPlace(@Nullable RouteStop after) {
        if (after == null) {
            return depot.place();
        }
        var place = after.place();
        return place != null
                ? place
                : inOrder()
                        .filter(stop -> stop.position() < after.position() && stop.place() != null)
                        .filter(stop -> !stop.isOpen() && stop.status().wasVisited() || stop.isOpen())
                        .reduce((first, second) -> second)
                        .map(RouteStop::place)
                        .orElse(depot.place());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Told by the odometer, or measured by the device's positions. */
    public void drove(long metres, boolean odometer) {
        if (odometerDistance && !odometer) {
            return;
        }
        actualMetres = metres;
        odometerDistance = odometer;
        emit();
    }

    /** The moves since they were last taken, for the history. */
    List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    public String routeId() {
        return routeId;
    }

    @Nullable
    public String companyId() {
        return companyId;
    }

    public String driverId() {
        return driverId;
    }

    @Nullable
    String routeName() {
        return routeName;
    }

    LocalDate routeDate() {
        return routeDate;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public RouteStatus status() {
        return status;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    Depot depot() {
        return depot;
    }

    RouteShift shift() {
        return shift;
    }

    int totalPickups() {
        return totalPickups;
    }

    int completedPickups() {
        return completedPickups;
    }

    @Nullable
    Float totalDistanceKm() {
        return totalDistanceKm;
    }

    @Nullable
    Integer estimatedDurationMinutes() {
        return estimatedDurationMinutes;
    }

    @Nullable
    Integer actualDurationMinutes() {
        return actualDurationMinutes;
    }

    List<Waypoint> optimizedWaypoints() {
        return List.copyOf(optimizedWaypoints);
    }

    @Nullable
    public Instant routeStartTime() {
        return routeStartTime;
    }

    @Nullable
    public Instant routeEndTime() {
        return routeEndTime;
    }

    Instant plannedStart() {
        return plannedStart;
    }

    Instant plannedEnd() {
        return plannedEnd;
    }

    Instant expectedEnd() {
        return expectedEnd;
    }

    Instant busyUntil() {
        return busyUntil;
    }

    long plannedMetres() {
        return plannedMetres;
    }

    @Nullable
    Long actualMetres() {
        return actualMetres;
    }

    long co2Grams() {
        return co2Grams;
    }

    RouteCosts costs() {
        return costs;
    }

    /** As it was driven once it is finished, before that as it is planned. */
    BigDecimal cost() {
        if (routeStartTime != null && routeEndTime != null) {
            long metres = actualMetres == null ? plannedMetres : actualMetres;
            return costs.of(metres, Duration.between(routeStartTime, routeEndTime));
        }
        return costs.of(plannedMetres, Duration.between(plannedStart, plannedEnd));
    }

    /** Of each stop that the driver went to, before the end of each that is planned; null where there is none. */
    @Nullable
    BigDecimal costPerStop() {
        long visited = routeEndTime == null
                ? totalPickups
                : stops.stream()
                        .filter(stop -> stop.isPickup() && stop.status().wasVisited())
                        .count();
        return visited == 0 ? null : RouteCosts.share(cost(), visited);
    }

    @Nullable
    String planId() {
        return planId;
    }

    /** In their order. */
    public List<RouteStop> stops() {
        return inOrder().toList();
    }
}
