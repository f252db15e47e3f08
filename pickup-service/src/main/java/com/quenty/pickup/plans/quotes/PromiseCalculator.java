package com.quenty.pickup.plans.quotes;

import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.replans.OpenRoute;
import com.quenty.pickup.plans.replans.OpenRouteQueries;
import com.quenty.pickup.plans.replans.RestOfDay;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routing.InsertionOffer;
import com.quenty.pickup.routing.InsertionQuote;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.travel.TravelEstimate;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether one more pickup fits into the routes of a day, which stay as they are otherwise. Travel is estimated, so that it asks nobody and
 * takes milliseconds.
 */
@Component
class PromiseCalculator {

    private final OpenRouteQueries routes;
    private final DayStopQueries pickups;
    private final TravelEstimate travel;
    private final SpeedProfile speed;
    private final RouteProperties properties;
    private final QuoteProperties quotes;
    private final Clock clock;

    PromiseCalculator(
            OpenRouteQueries routes,
            DayStopQueries pickups,
            TravelEstimate travel,
            SpeedProfile speed,
            RouteProperties properties,
            QuoteProperties quotes,
            Clock clock) {
        this.routes = routes;
        this.pickups = pickups;
        this.travel = travel;
        this.speed = speed;
        this.properties = properties;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** A time between two moments. */
    record Span(Instant startsAt, Instant endsAt) {}

    /**
     * A place for the pickup.
     *
     * @param arrival of the driver, maybe before the window opens
     * @param extraMetres that the route is longer by it
     */
    record Offer(Span window, Instant arrival, double extraMetres) {}

    /**
     * The cheapest place in each window that has one, in the order of the windows.
     *
     * @param wish the pickup; its own window is not looked at
     * @param most windows at most
     */
    List<Offer> offers(@Nullable String companyId, DayStop wish, List<Span> windows, int most) {
        if (windows.isEmpty()) {
            return List.of();
        }
        Instant from = windows.getFirst().startsAt();
        Instant until = windows.getLast().endsAt();
        List<RestOfDay> rests = rests(routes.between(companyId, from, until, wish.place(), quotes.routes()), wish);
        List<Offer> offers = new ArrayList<>();
        for (Span window : windows) {
            if (offers.size() < most) {
                cheapest(rests, wish, window).ifPresent(offers::add);
            }
        }
        return offers;
    }

    private List<RestOfDay> rests(List<OpenRoute> open, DayStop wish) {
        List<String> planned =
                open.stream().flatMap(route -> route.openPickups().stream()).toList();
        Map<String, DayStop> known = new HashMap<>();
        pickups.named(RowScope.ALL, planned).forEach(pickup -> known.put(pickup.pickupId(), pickup));
        Instant now = clock.instant();
        return open.stream()
                .map(route -> {
                    List<DayStop> stops = new ArrayList<>();
                    route.openPickups().stream()
                            .filter(known::containsKey)
                            .map(known::get)
                            .forEach(stops::add);
                    stops.add(wish);
                    return new RestOfDay(
                            List.of(route),
                            stops,
                            Set.of(wish.pickupId()),
                            Map.of(),
                            now,
                            properties.maxStops(),
                            travel,
                            speed);
                })
                .toList();
    }

    private static Optional<Offer> cheapest(List<RestOfDay> rests, DayStop wish, Span window) {
        Offer best = null;
        for (RestOfDay rest : rests) {
            if (!rest.isDrivenWithin(window.startsAt(), window.endsAt())) {
                continue;
            }
            RoutingProblem problem = rest.problem()
                    .within(
                            wish.pickupId(),
                            rest.clock().second(window.startsAt()),
                            rest.clock().second(window.endsAt()));
            Optional<InsertionOffer> offer = InsertionQuote.cheapest(problem, wish.pickupId());
            if (offer.isPresent() && (best == null || offer.get().expense() < best.extraMetres())) {
                best = new Offer(
                        window,
                        rest.clock().moment(offer.get().arrival()),
                        offer.get().expense());
            }
        }
        return Optional.ofNullable(best);
    }

    /** Windows of the same length, one after the other, from a moment on. */
    static List<Span> windows(Instant from, Instant until, Duration length, Duration step) {
        List<Span> windows = new ArrayList<>();
        for (Instant start = from; !start.plus(length).isAfter(until); start = start.plus(step)) {
            windows.add(new Span(start, start.plus(length)));
        }
        return windows;
    }
}
