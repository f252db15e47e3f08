package com.quenty.pickup.plans.quotes;

import com.quenty.pickup.plans.days.DayStop;
import com.quenty.pickup.plans.days.DayStopQueries;
import com.quenty.pickup.plans.replans.OpenRoute;
import com.quenty.pickup.plans.replans.OpenRouteQueries;
import com.quenty.pickup.plans.replans.RestOfDay;
import com.quenty.pickup.routes.RouteProperties;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.travel.TravelEstimate;
import com.quenty.platform.security.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether one more pickup fits into the routes of a day, which stay as they are otherwise, together with every pickup that is promised and on
 * no route yet. Travel is estimated, so that it asks nobody and takes milliseconds.
 */
@Component
class PromiseCalculator {

    /** A driver who is there at the last instant of a window keeps no promise: a red light breaks it. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final Comparator<DayStop> BY_END =
            Comparator.comparing(DayStop::windowEndsAt).thenComparing(DayStop::pickupId);

    /** Orders in which promises are put into the routes: each finds places that another one misses. */
    private static final List<Comparator<DayStop>> ORDERS = List.of(
            BY_END,
            Comparator.comparing(DayStop::windowStartsAt).thenComparing(BY_END),
            Comparator.comparing(DayStop::createdAt).thenComparing(BY_END),
            Comparator.comparing((DayStop stop) -> stop.skills().size())
                    .thenComparingInt(DayStop::parcels)
                    .thenComparingLong(DayStop::grams)
                    .reversed()
                    .thenComparing(BY_END));

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

    /** The routes that could keep the promise, and the promises that they are to keep already. */
    private record Day(List<DayPromises.Ride> rides, List<DayStop> promises) {}

    /**
     * The cheapest place in each window that has one, in the order of the windows, beside the promises that were given.
     *
     * @param wish the pickup, with the company whose drivers are asked; its own window is not looked at
     * @param most windows at most
     */
    List<Offer> offers(DayStop wish, List<Span> windows, int most) {
        if (windows.isEmpty()) {
            return List.of();
        }
        Day day = day(wish, windows.getFirst().startsAt(), windows.getLast().endsAt());
        DayPromises kept = new DayPromises(day.rides());
        kept.takeAll(day.promises().stream().sorted(BY_END).toList());
        List<Offer> offers = new ArrayList<>();
        for (Span window : windows) {
            if (offers.size() < most) {
                kept.cheapest(wish, window.startsAt(), latest(window.endsAt()))
                        .map(place ->
                                new Offer(window, place.arrival(), place.offer().expense()))
                        .ifPresent(offers::add);
            }
        }
        return offers;
    }

    private static Instant latest(Instant windowEndsAt) {
        return windowEndsAt.minus(MARGIN);
    }

    /**
     * Whether the pickup can be collected in its window, and all pickups that are promised can be, too. Of those that could not be anyway, as
     * when a driver has fallen ill, nothing is asked.
     */
    boolean isFeasible(DayStop wish) {
        Day day = day(wish, wish.windowStartsAt(), wish.windowEndsAt());
        DayStop asked = wish.closing(latest(wish.windowEndsAt()));
        Set<String> keepable = new HashSet<>();
        for (Comparator<DayStop> order : ORDERS) {
            DayPromises kept = new DayPromises(day.rides());
            Set<String> placed =
                    kept.takeAll(day.promises().stream().sorted(order).toList());
            if (placed.size() > keepable.size() || keepable.isEmpty()) {
                keepable = placed;
            }
            boolean all = placed.size() == day.promises().size();
            if (all
                    && kept.cheapest(asked, asked.windowStartsAt(), asked.windowEndsAt())
                            .isPresent()) {
                return true;
            }
            if (day.promises().isEmpty()) {
                return false;
            }
        }
        Set<String> wanted = new HashSet<>(keepable);
        wanted.add(asked.pickupId());
        return ORDERS.stream()
                .flatMap(order -> Stream.of(
                        first(asked, day.promises().stream().sorted(order).toList()),
                        Stream.concat(Stream.of(asked), day.promises().stream())
                                .sorted(order)
                                .toList(),
                        last(asked, day.promises().stream().sorted(order).toList())))
                .anyMatch(promises ->
                        new DayPromises(day.rides()).takeAll(promises).containsAll(wanted));
    }

    private static List<DayStop> first(DayStop asked, List<DayStop> promises) {
        return Stream.concat(Stream.of(asked), promises.stream()).toList();
    }

    private static List<DayStop> last(DayStop asked, List<DayStop> promises) {
        return Stream.concat(promises.stream(), Stream.of(asked)).toList();
    }

    private Day day(DayStop wish, Instant from, Instant until) {
        List<OpenRoute> own = routes.between(wish.companyId(), from, until, wish.place(), quotes.routes());
        if (own.isEmpty()) {
            return new Day(List.of(), List.of());
        }
        Instant begins = own.stream()
                .map(PromiseCalculator::begins)
                .min(Comparator.naturalOrder())
                .orElse(from);
        Instant ends = own.stream()
                .map(route -> route.shift().shiftUntil())
                .max(Comparator.naturalOrder())
                .orElse(until);
        // The platform's drivers collect for everybody, so what others were promised is theirs to keep, too.
        boolean shared = own.stream().anyMatch(route -> route.companyId() == null);
        List<DayStop> promises =
                pickups.promised(wish.companyId(), shared, later(begins, clock.instant()), ends).stream()
                        .filter(promise -> !promise.pickupId().equals(wish.pickupId()))
                        .toList();
        List<OpenRoute> all = promises.isEmpty() ? own : withOthers(own, promises, wish, begins, ends);
        return new Day(rides(all, wish, promises), promises);
    }

    /** With the routes of before and after that may keep some of the promises as well, so that these take no room without need. */
    private List<OpenRoute> withOthers(
            List<OpenRoute> own, List<DayStop> promises, DayStop wish, Instant begins, Instant ends) {
        Map<String, OpenRoute> all = new LinkedHashMap<>();
        own.forEach(route -> all.put(route.routeId(), route));
        routes.between(wish.companyId(), begins, ends, wish.place(), quotes.routes())
                .forEach(route -> all.putIfAbsent(route.routeId(), route));
        Set<String> asked = new HashSet<>();
        for (DayStop promise : promises) {
            String company = promise.companyId();
            if (company != null && !company.equals(wish.companyId()) && asked.add(company)) {
                routes.between(company, begins, ends, wish.place(), quotes.routes())
                        .forEach(route -> all.putIfAbsent(route.routeId(), route));
            }
        }
        return List.copyOf(all.values());
    }

    private static Instant begins(OpenRoute route) {
        Instant shiftFrom = route.shift().shiftFrom();
        return shiftFrom.isBefore(route.plannedStart()) ? shiftFrom : route.plannedStart();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<DayPromises.Ride> rides(List<OpenRoute> open, DayStop wish, List<DayStop> promises) {
        List<String> planned =
                open.stream().flatMap(route -> route.openPickups().stream()).toList();
        Map<String, DayStop> known = new HashMap<>();
        pickups.named(RowScope.ALL, planned).forEach(pickup -> known.put(pickup.pickupId(), pickup));
        Instant now = clock.instant();
        return open.stream()
                .map(route -> {
                    List<DayStop> able = Stream.concat(promises.stream(), Stream.of(wish))
                            .filter(promise -> mayKeep(route, promise))
                            .toList();
                    Set<String> names = able.stream().map(DayStop::pickupId).collect(Collectors.toSet());
                    List<DayStop> stops = new ArrayList<>();
                    route.openPickups().stream()
                            .filter(pickup -> known.containsKey(pickup) && !names.contains(pickup))
                            .map(known::get)
                            .forEach(stops::add);
                    stops.addAll(able);
                    RestOfDay rest = new RestOfDay(
                            List.of(route),
                            stops,
                            names,
                            route.slower(),
                            Map.of(),
                            now,
                            properties.maxStops(),
                            travel,
                            speed);
                    int most = Math.min(properties.maxStops(), route.shift().maxStops());
                    return new DayPromises.Ride(route, rest, names, Math.max(0, most - route.dayStops()));
                })
                .toList();
    }

    /** Drivers collect for their company, those of the platform for everybody. */
    private static boolean mayKeep(OpenRoute route, DayStop promise) {
        return route.companyId() == null || route.companyId().equals(promise.companyId());
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
