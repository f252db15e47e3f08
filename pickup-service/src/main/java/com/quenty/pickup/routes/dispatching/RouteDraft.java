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
import com.quenty.platform.problem.ValidationFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times the stops of a request in the order that it gives. Where the driver would be too late the route says so, and is made anyway. */
final class RouteDraft {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int EMPTYING_MINUTES = 15;

    private final CreateRouteRequest request;
    private final @Nullable String companyId;
    private final ZoneId zone;
    private final Map<String, PickupFacts> pickups;
    private final int maxStops;

    /** A place of the day: of the depot, or of a stop that is no break. */
    private record Ahead(StopKind kind, @Nullable PickupFacts pickup, Duration service, int place) {}

    RouteDraft(
            CreateRouteRequest request,
            @Nullable String companyId,
            ZoneId zone,
            Map<String, PickupFacts> pickups,
            int maxStops) {
        this.request = request;
        this.companyId = companyId;
        this.zone = zone;
        this.pickups = pickups;
        this.maxStops = maxStops;
    }

    /** Before anybody is asked anything. */
    static ZoneId requireSound(CreateRouteRequest request, Clock clock) {
        if (!ZoneId.getAvailableZoneIds().contains(request.timeZone())) {
            throw ValidationFailed.of("/time_zone", "is no IANA time zone");
        }
        var zone = ZoneId.of(request.timeZone());
        var now = clock.instant();
        var starts = request.startsAt();
        var ends = request.endsAt();
        if (starts.atZone(zone).toLocalDate().isBefore(now.atZone(zone).toLocalDate())) {
            throw ValidationFailed.of("/starts_at", "is in the past");
        }
        if (starts.isAfter(now.plus(FARTHEST))) {
            throw ValidationFailed.of("/starts_at", "is more than a year ahead");
        }
        if (ends != null && !ends.isAfter(starts)) {
            throw ValidationFailed.of("/ends_at", "must be after starts_at");
        }
        if (ends != null && ends.isAfter(starts.plus(LONGEST))) {
            throw ValidationFailed.of("/ends_at", "must be at most 24 hours after starts_at");
        }
        if (ends != null && !ends.isAfter(now)) {
            throw ValidationFailed.of("/ends_at", "is in the past");
        }
        for (int i = 0; i < request.stops().size(); i++) {
            requireSound(request.stops().get(i), "/stops/%d".formatted(i));
        }
        if (request.stops().stream().noneMatch(stop -> stop.kindOrStop() == StopKind.STOP)) {
            throw ValidationFailed.of("/stops", "has no pickup");
        }
        return zone;
    }

    private static void requireSound(CreateRouteRequest.Stop stop, String pointer) {
        boolean pickup = stop.kindOrStop() == StopKind.STOP;
        if (pickup && stop.pickupId() == null) {
            throw ValidationFailed.of(pointer + "/pickup_id", "is required for a stop");
        }
        if (!pickup && stop.pickupId() != null) {
            throw ValidationFailed.of(pointer + "/pickup_id", "is for stops only");
        }
        if (pickup && stop.minutes() != null) {
            throw ValidationFailed.of(pointer + "/minutes", "is for breaks and emptying only");
        }
        if (stop.kindOrStop() == StopKind.BREAK && stop.minutes() == null) {
            throw ValidationFailed.of(pointer + "/minutes", "is required for a break");
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
            throw ValidationFailed.of("/stops", "take longer than 24 hours, the waiting for windows included");
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
