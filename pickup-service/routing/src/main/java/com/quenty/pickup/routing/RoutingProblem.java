package com.quenty.pickup.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stops of a day, who may serve them, and how far it is.
 *
 * @param affinity expense of giving a stop to a shift beside the driving: a driver's dislike, or that the stop moves from another shift
 * @param initial stops by shift to begin with, in their order, with {@link #EMPTYING} between two trips; shifts without any may be left
 *     out
 */
public record RoutingProblem(
        TravelMatrix travel,
        SpeedProfile speed,
        List<Stop> stops,
        List<Shift> shifts,
        Affinity affinity,
        Map<String, List<String>> initial) {

    /** Stands among the stops of a shift for the way to the depot to empty the vehicle. */
    public static final String EMPTYING = "";

    /** The expense of giving a stop to a shift, zero or more. */
    @FunctionalInterface
    public interface Affinity {
        Affinity NONE = (stop, shift) -> 0;

        double expense(Stop stop, Shift shift);
    }

    public RoutingProblem {
        stops = List.copyOf(stops);
        shifts = List.copyOf(shifts);
        initial = Map.copyOf(initial);
        requireDistinct(stops.stream().map(Stop::id).toList());
        requireDistinct(shifts.stream().map(Shift::id).toList());
        requireKnown(stops, shifts, initial);
        Map<String, Integer> limits = new HashMap<>();
        int kinds = shifts.isEmpty() ? 0 : shifts.getFirst().capacity().length;
        for (Shift shift : shifts) {
            if (limits.merge(shift.driver(), shift.maxStops(), (one, other) -> one.equals(other) ? one : -1) < 0) {
                throw new IllegalArgumentException("driver " + shift.driver() + " has two limits of stops");
            }
            if (shift.capacity().length != kinds || shift.aboard().length != kinds || shift.maxTrips() < 1) {
                throw new IllegalArgumentException("shift " + shift.id() + " has other kinds of load, or no trip");
            }
        }
        for (Stop stop : stops) {
            if (stop.load().length != kinds && !shifts.isEmpty()) {
                throw new IllegalArgumentException("stop " + stop.id() + " has other kinds of load than the shifts");
            }
            if (stop.pinned() != null) {
                List<String> served = initial.getOrDefault(stop.pinned(), List.of());
                if (!served.contains(stop.id())) {
                    throw new IllegalArgumentException(
                            "pinned stop " + stop.id() + " is not among the initial ones of its shift");
                }
            }
        }
    }

    private static void requireKnown(List<Stop> stops, List<Shift> shifts, Map<String, List<String>> initial) {
        Set<String> names = stops.stream().map(Stop::id).collect(Collectors.toSet());
        List<String> given = initial.values().stream()
                .flatMap(List::stream)
                .filter(name -> !name.equals(EMPTYING))
                .toList();
        requireDistinct(given);
        if (!names.containsAll(given)
                || !shifts.stream().map(Shift::id).collect(Collectors.toSet()).containsAll(initial.keySet())) {
            throw new IllegalArgumentException("unknown names among the initial stops");
        }
    }

    /** The same with one stop in another window. */
    public RoutingProblem within(String stop, double opens, double closes) {
        List<Stop> others = stops.stream()
                .map(each -> each.id().equals(stop) ? each.within(opens, closes) : each)
                .toList();
        return with(others, shifts, initial);
    }

    /** The same with another sequence of one shift to begin with, such as an {@link InsertionOffer#sequence}. */
    public RoutingProblem beginningWith(String shift, List<String> sequence) {
        Map<String, List<String>> changed = new HashMap<>(initial);
        changed.put(shift, sequence);
        return with(stops, shifts, changed);
    }

    /** The same with other stops, shifts and sequences. */
    RoutingProblem with(List<Stop> otherStops, List<Shift> otherShifts, Map<String, List<String>> otherInitial) {
        return new RoutingProblem(travel, speed, otherStops, otherShifts, affinity, otherInitial);
    }

    private static void requireDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("doubled name " + name);
            }
        });
    }
}
