package com.quenty.pickup.plans.quotes;

import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.replans.OpenRoute;
import com.quenty.pickup.plans.replans.RestOfDay;
import com.quenty.pickup.routing.InsertionOffer;
import com.quenty.pickup.routing.InsertionQuote;
import com.quenty.pickup.routing.RoutingProblem;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Routes into which promises are put one after the other, each where it costs least beside those before. Changes nothing outside. */
final class DayPromises {

    /**
     * A route with the room that it has left.
     *
     * @param able names of the promises that its driver may keep
     * @param room pickups that its driver may have beside those of the day's routes
     */
    record Ride(OpenRoute route, RestOfDay rest, Set<String> able, int room) {

        Ride {
            able = Set.copyOf(able);
        }
    }

    /** A place for a promise. @param problem with the window of the promise */
    record Place(Ride ride, RoutingProblem problem, InsertionOffer offer) {

        Instant arrival() {
            return ride.rest().clock().moment(offer.arrival());
        }
    }

    private final List<Ride> rides;
    private final Map<String, RoutingProblem> problems = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();

    DayPromises(List<Ride> rides) {
        this.rides = List.copyOf(rides);
    }

    /** The cheapest place beside all that was put in; the promise's own window is not looked at. */
    Optional<Place> cheapest(DayStop promise, Instant opens, Instant closes) {
        Place best = null;
        for (Ride ride : rides) {
            if (!ride.able().contains(promise.pickupId())
                    || taken.getOrDefault(ride.route().driverId(), 0L) >= ride.room()
                    || !ride.rest().isDrivenWithin(opens, closes)) {
                continue;
            }
            RoutingProblem problem = problems.getOrDefault(
                            ride.route().routeId(), ride.rest().problem())
                    .within(
                            promise.pickupId(),
                            ride.rest().clock().second(opens),
                            ride.rest().clock().second(closes));
            Optional<InsertionOffer> offer = InsertionQuote.cheapest(problem, promise.pickupId());
            if (offer.isPresent()
                    && (best == null || offer.get().expense() < best.offer().expense())) {
                best = new Place(ride, problem, offer.get());
            }
        }
        return Optional.ofNullable(best);
    }

    /** Puts promises in, in their order and within their windows. @return names of those that have a place */
    Set<String> takeAll(List<DayStop> promises) {
        Set<String> placed = new HashSet<>();
        for (DayStop promise : promises) {
            cheapest(promise, promise.windowStartsAt(), promise.windowEndsAt()).ifPresent(place -> {
                take(place);
                placed.add(promise.pickupId());
            });
        }
        return placed;
    }

    private void take(Place place) {
        InsertionOffer offer = place.offer();
        OpenRoute route = place.ride().route();
        problems.put(route.routeId(), place.problem().beginningWith(offer.shift(), offer.sequence()));
        taken.merge(route.driverId(), 1L, Long::sum);
    }
}
