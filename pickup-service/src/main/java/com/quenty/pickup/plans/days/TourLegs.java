package com.quenty.pickup.plans.days;

import com.quenty.pickup.routes.NewStop;
import com.quenty.pickup.routes.StopKind;
import com.quenty.pickup.routing.Break;
import com.quenty.pickup.routing.Shift;
import com.quenty.pickup.routing.TourPlan;
import com.quenty.pickup.routing.TravelMatrix;
import com.quenty.pickup.routing.Visit;
import com.quenty.pickup.travel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the visits of a tour down as stops of a route. A way belongs to what the driver does first where it ends. */
public final class TourLegs {

    private final DayClock clock;
    private final List<GeoPoint> places;
    private final TravelMatrix matrix;
    private final Function<String, @Nullable DayStop> pickups;

    public TourLegs(
            DayClock clock, List<GeoPoint> places, TravelMatrix matrix, Function<String, @Nullable DayStop> pickups) {
        this.clock = clock;
        this.places = List.copyOf(places);
        this.matrix = matrix;
        this.pickups = pickups;
    }

    public List<NewStop> stops(TourPlan tour, Shift shift) {
        List<NewStop> stops = new ArrayList<>();
        int here = shift.start();
        Instant begin = clock.moment(tour.departure());
        Instant left = begin;
        for (Visit visit : tour.visits()) {
            DayStop pickup = visit.stop() == null ? null : pickups.apply(visit.stop());
            Break pause = visit.pause() == null ? null : shift.breaks().get(visit.pause());
            Instant arrival = clock.moment(visit.arrival());
            Instant departure = clock.moment(visit.leave());
            stops.add(new NewStop(
                    kind(visit),
                    visit.stop(),
                    visit.kind() == Visit.Kind.BREAK ? null : places.get(visit.place()),
                    opens(pickup, pause),
                    closes(pickup, pause),
                    Duration.between(clock.moment(visit.begin()), departure),
                    here == visit.place() ? Duration.ZERO : Duration.between(left, arrival),
                    Math.round(matrix.metres(here, visit.place())),
                    arrival,
                    departure,
                    VehicleLimits.shown(visit.load())));
            here = visit.place();
            // A break that is taken before leaving may be over long before.
            left = departure.isAfter(begin) ? departure : begin;
        }
        return stops;
    }

    private @Nullable Instant opens(@Nullable DayStop pickup, @Nullable Break pause) {
        if (pickup != null) {
            return pickup.windowStartsAt();
        }
        return pause == null ? null : clock.moment(pause.opens());
    }

    private @Nullable Instant closes(@Nullable DayStop pickup, @Nullable Break pause) {
        if (pickup != null) {
            return pickup.windowEndsAt();
        }
        return pause == null ? null : clock.moment(pause.closes());
    }

    public long returnMetres(TourPlan tour, Shift shift) {
        int last = tour.visits().isEmpty()
                ? shift.start()
                : tour.visits().getLast().place();
        return Math.round(matrix.metres(last, shift.depot()));
    }

    private static StopKind kind(Visit visit) {
        return switch (visit.kind()) {
            case STOP -> StopKind.STOP;
            case EMPTYING -> StopKind.EMPTYING;
            case BREAK -> StopKind.BREAK;
        };
    }
}
