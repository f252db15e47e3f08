package com.quenty.pickup.routes.dispatching;

import com.quenty.pickup.pickups.PickupFacts;
import com.quenty.pickup.routes.ArrivalCalculator;
import com.quenty.pickup.routes.LegCalculator;
import com.quenty.pickup.routes.Load;
import com.quenty.pickup.routes.NewRoute;
import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.RouteCosts;
import com.quenty.pickup.routes.RouteProblems;
import com.quenty.pickup.routes.RouteShift;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routing.TravelMatrix;
import com.quenty.pickup.travel.GeoPoint;
import com.quenty.pickup.travel.TravelTimes;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Times the stops of a request in the order that it gives. Where the driver would be too late the route says so, and is made anyway. */
final class RouteDraft {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int EMPTYING_MINUTES = 15;
    private static final String STARTS_AT = "/starts_at";

    private final CreateRouteRequest request;
    private final @Nullable String companyId;
    private final ZoneId zone;
    private final Map<String, PickupFacts> pickups;
    private final int maxStops;
    private final boolean departureIsGiven;

    /** A place of the day: of the depot, or of a stop that is no break. */
    private record Ahead(StopKind kind, @Nullable PickupFacts pickup, Duration service, int place) {}

    /** @param departureIsGiven by the request, and not by the route that there is */
    RouteDraft(
            CreateRouteRequest request,
            @Nullable String companyId,
            ZoneId zone,
            Map<String, PickupFacts> pickups,
            int maxStops,
            boolean departureIsGiven) {
        this.departureIsGiven = departureIsGiven;
        this.request = request;
        this.companyId = companyId;
        this.zone = zone;
        this.pickups = pickups;
        this.maxStops = maxStops;
    }

    /**
     * Before anybody is asked anything.
     *
     * @param earliest departure that is taken; null where it was given when the route was made
     * @throws ValidationFailed with all fields that are wrong together
     */
    static ZoneId requireSound(CreateRouteRequest request, @Nullable Instant earliest, Instant now) {
        if (!ZoneId.getAvailableZoneIds().contains(request.timeZone())) {
            throw ValidationFailed.of("/time_zone", "is no IANA time zone");
        }
        var faults = new ArrayList<FieldProblem>();
        var starts = request.startsAt();
        if (earliest != null && starts.isBefore(earliest)) {
            faults.add(new FieldProblem(STARTS_AT, "is too long ago, %s is the earliest".formatted(earliest)));
        }
        if (starts.isAfter(now.plus(FARTHEST))) {
            faults.add(new FieldProblem(STARTS_AT, "is more than a year ahead"));
        }
        endFault(request, now).ifPresent(message -> faults.add(new FieldProblem("/ends_at", message)));
        for (int i = 0; i < request.stops().size(); i++) {
            addFaults(faults, request.stops().get(i), "/stops/%d".formatted(i));
        }
        if (request.stops().stream().noneMatch(stop -> stop.kindOrStop() == StopKind.STOP)) {
            faults.add(new FieldProblem("/stops", "has no pickup"));
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        return ZoneId.of(request.timeZone());
    }

    private static Optional<String> endFault(CreateRouteRequest request, Instant now) {
        var starts = request.startsAt();
        var ends = request.endsAt();
        if (ends == null) {
            return Optional.empty();
        }
        if (!ends.isAfter(starts)) {
            return Optional.of("must be after starts_at");
        }
        if (ends.isAfter(starts.plus(LONGEST))) {
            return Optional.of("must be at most 24 hours after starts_at");
        }
        return ends.isAfter(now) ? Optional.empty() : Optional.of("is in the past");
    }

    private static void addFaults(List<FieldProblem> faults, CreateRouteRequest.Stop stop, String pointer) {
        boolean pickup = stop.kindOrStop() == StopKind.STOP;
        if (pickup && stop.pickupId() == null) {
            faults.add(new FieldProblem(pointer + "/pickup_id", "is required for a stop"));
        }
        if (!pickup && stop.pickupId() != null) {
            faults.add(new FieldProblem(pointer + "/pickup_id", "is for stops only"));
        }
        if (pickup && stop.minutes() != null) {
            faults.add(new FieldProblem(pointer + "/minutes", "is for breaks and emptying only"));
        }
        if (stop.kindOrStop() == StopKind.BREAK && stop.minutes() == null) {
            faults.add(new FieldProblem(pointer + "/minutes", "is required for a break"));
        }
    }

    NewRoute timed(TravelTimes travel, LegCalculator legs) {
        var places = new ArrayList<GeoPoint>();
        places.add(request.depot().place());
        var ahead = new ArrayList<Ahead>();
        for (int i = 0; i < request.stops().size(); i++) {
            ahead.add(ahead(i, places));
        }
        var matrix = travel.between(places);
        var steps = new ArrayList<ArrivalCalculator.Step>();
        for (var each : ahead) {
            steps.add(new ArrivalCalculator.Step(
                    each.pickup() == null ? null : each.pickup().window().startsAt(), each.service()));
        }
        steps.add(new ArrivalCalculator.Step(null, Duration.ZERO));
        var expected = ArrivalCalculator.of(
                request.startsAt(),
                steps,
                (step, leaving) -> leaving.plus(
                        legs.inTraffic(matrix.seconds(before(ahead, step), at(ahead, step)), leaving, zone)));
        return route(ahead, places, matrix, expected);
    }

    private Ahead ahead(int index, List<GeoPoint> places) {
        var stop = request.stops().get(index);
        return switch (stop.kindOrStop()) {
            case STOP -> {
                var pickup = pickups.get(stop.pickupId());
                if (pickup == null) {
                    throw new RouteProblems.PickupUnknown("/stops/%d/pickup_id".formatted(index));
                }
                places.add(pickup.location());
                yield new Ahead(StopKind.STOP, pickup, Duration.ofMinutes(pickup.serviceMinutes()), places.size() - 1);
            }
            case EMPTYING ->
                new Ahead(
                        StopKind.EMPTYING,
                        null,
                        Duration.ofMinutes(Objects.requireNonNullElse(stop.minutes(), EMPTYING_MINUTES)),
                        0);
            case BREAK ->
                new Ahead(
                        StopKind.BREAK,
                        null,
                        Duration.ofMinutes(Objects.requireNonNull(stop.minutes())),
                        places.size() - 1);
        };
    }

    /** A break is taken where the driver is. */
    private static int at(List<Ahead> ahead, int step) {
        if (step >= ahead.size()) {
            return 0;
        }
        return ahead.get(step).kind() == StopKind.BREAK
                ? before(ahead, step)
                : ahead.get(step).place();
    }

    private static int before(List<Ahead> ahead, int step) {
        return step == 0 ? 0 : at(ahead, step - 1);
    }

    private NewRoute route(
            List<Ahead> ahead, List<GeoPoint> places, TravelMatrix matrix, List<ArrivalCalculator.Expected> expected) {
        var stops = new ArrayList<NewStop>();
        var load = Load.NONE;
        for (int i = 0; i < ahead.size(); i++) {
            var each = ahead.get(i);
            var pickup = each.pickup();
            load = switch (each.kind()) {
                case STOP -> load.plus(loadOf(Objects.requireNonNull(pickup)));
                case EMPTYING -> Load.NONE;
                case BREAK -> load;
            };
            requireFit(i, pickup, load);
            var leaving = i == 0 ? request.startsAt() : expected.get(i - 1).departure();
            stops.add(new NewStop(
                    each.kind(),
                    pickup == null ? null : pickup.pickupId(),
                    each.kind() == StopKind.BREAK ? null : places.get(each.place()),
                    pickup == null ? null : pickup.window().startsAt(),
                    pickup == null ? null : pickup.window().endsAt(),
                    each.service(),
                    Duration.between(leaving, expected.get(i).arrival()),
                    Math.round(matrix.metres(before(ahead, i), at(ahead, i))),
                    expected.get(i).arrival(),
                    expected.get(i).departure(),
                    load));
        }
        var end = later(expected.getLast().arrival(), request.startsAt().plusSeconds(1));
        if (end.isAfter(request.startsAt().plus(LONGEST))) {
            throw tooLong(ahead, expected, end);
        }
        var busyUntil = request.endsAt() == null ? end : request.endsAt();
        if (end.isAfter(busyUntil)) {
            throw new RouteProblems.ShiftOverrun(end);
        }
        return new NewRoute(
                companyId,
                request.driverId(),
                request.routeName(),
                request.startsAt().atZone(zone).toLocalDate(),
                zone,
                request.depot(),
                request.vehicle(),
                new RouteShift(request.startsAt(), busyUntil, List.of(), maxStops),
                Objects.requireNonNullElse(request.costs(), RouteCosts.USUAL),
                request.startsAt(),
                end,
                busyUntil,
                Math.round(matrix.metres(before(ahead, ahead.size()), 0)),
                null,
                stops);
    }

    /** Where it is the waiting for the first window, the route leaves too early; else its stops are too many. */
    private ValidationFailed tooLong(List<Ahead> ahead, List<ArrivalCalculator.Expected> expected, Instant end) {
        int first = IntStream.range(0, ahead.size())
                .filter(i -> ahead.get(i).kind() == StopKind.STOP)
                .findFirst()
                .orElseThrow();
        var waiting = Duration.between(
                        expected.get(first).arrival(), expected.get(first).departure())
                .minus(ahead.get(first).service());
        boolean tooEarly = !end.minus(waiting).isAfter(request.startsAt().plus(LONGEST));
        return departureIsGiven && tooEarly
                ? ValidationFailed.of(STARTS_AT, "is more than 24 hours before the stops can be done")
                : ValidationFailed.of("/stops", "take longer than 24 hours, the waiting for windows included");
    }

    private void requireFit(int index, @Nullable PickupFacts pickup, Load load) {
        if (pickup == null) {
            return;
        }
        var pointer = "/stops/%d/pickup_id".formatted(index);
        var vehicle = request.vehicle();
        if (!vehicle.holds(load)) {
            throw new RouteProblems.VehicleOverloaded(pointer);
        }
        var missing = vehicle.missing(pickup.requiredSkills());
        if (!missing.isEmpty()) {
            throw new RouteProblems.SkillMissing(pointer, missing);
        }
    }

    private static Load loadOf(PickupFacts pickup) {
        var volume = pickup.volumeM3();
        return new Load(
                pickup.weightKg().doubleValue(), volume == null ? 0 : volume.doubleValue(), pickup.packageCount());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
