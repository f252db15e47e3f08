package com.quenty.pickup.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes room for what can't be kept any more. A driver who is late stays so, whatever else is planned: for the pinned stops the limits that
 * they break are moved to where they will be, so that a search can go on from there without making anything later still. Stops that
 * the shift can't serve at all, because it lacks a skill or room, lose their pin.
 *
 * @param problem the same with limits that its pinned stops keep
 * @param eased what was moved
 * @param released stops that are no longer pinned
 */
record Easing(RoutingProblem problem, List<Eased> eased, Set<String> released) {
    /** Each round settles what is wrong at one placing of the breaks; another placing may then be better. */
    private static final int ROUNDS = 20;

    static Easing of(RoutingProblem problem) {
        Map<String, Stop> stops = new HashMap<>();
        problem.stops().forEach(stop -> stops.put(stop.id(), stop));
        Set<String> released = new HashSet<>();
        Map<String, List<String>> initial = new HashMap<>();
        for (Shift shift : problem.shifts()) {
            List<String> given = problem.initial().getOrDefault(shift.id(), List.of());
            initial.put(shift.id(), new ArrayList<>(given));
            released.addAll(impossible(shift, given, stops));
        }
        released.forEach(id -> stops.computeIfPresent(id, (_, stop) -> stop.pinnedTo(null)));
        List<Shift> shifts = new ArrayList<>(problem.shifts());
        List<Eased> eased = new ArrayList<>(stopLimits(shifts, initial, stops));
        for (int s = 0; s < shifts.size(); s++) {
            Shift shift = shifts.get(s);
            List<String> pinned = initial.getOrDefault(shift.id(), List.of()).stream()
                    .filter(id -> id.equals(RoutingProblem.EMPTYING) || isPinned(stops, id))
                    .toList();
            shifts.set(s, ease(problem, shift, tidied(shift, pinned), stops, eased));
        }
        List<Stop> all = problem.stops().stream()
                .map(stop -> stops.getOrDefault(stop.id(), stop))
                .toList();
        return new Easing(problem.with(all, shifts, initial), List.copyOf(eased), Set.copyOf(released));
    }

    private static boolean isPinned(Map<String, Stop> stops, String id) {
        Stop stop = stops.get(id);
        return stop != null && stop.pinned() != null;
    }

    /** Pinned stops for which the shift has no skill, or no room beside the pinned ones before. */
    private static Set<String> impossible(Shift shift, List<String> given, Map<String, Stop> stops) {
        Set<String> impossible = new HashSet<>();
        long[] load = shift.aboard().clone();
        for (String id : given) {
            Stop stop = stops.get(id);
            if (stop == null) {
                Arrays.fill(load, 0);
            } else if (shift.id().equals(stop.pinned())) {
                long[] fuller = load.clone();
                boolean able = shift.skills().containsAll(stop.skills());
                for (int kind = 0; kind < fuller.length; kind++) {
                    fuller[kind] += stop.load()[kind];
                    able &= fuller[kind] <= shift.capacity()[kind];
                }
                if (able) {
                    load = fuller;
                } else {
                    impossible.add(id);
                }
            }
        }
        return impossible;
    }

    /** A driver keeps the pinned stops, also when they are more than the day should have. */
    private static List<Eased> stopLimits(
            List<Shift> shifts, Map<String, List<String>> initial, Map<String, Stop> stops) {
        Map<String, Integer> counts = new HashMap<>();
        for (Shift shift : shifts) {
            for (String id : initial.getOrDefault(shift.id(), List.of())) {
                counts.merge(shift.driver(), isPinned(stops, id) ? 1 : 0, (before, more) -> before + more);
            }
        }
        List<Eased> eased = new ArrayList<>();
        Set<String> told = new HashSet<>();
        shifts.replaceAll(shift -> {
            int count = counts.getOrDefault(shift.driver(), 0);
            if (count <= shift.maxStops()) {
                return shift;
            }
            if (told.add(shift.driver())) {
                eased.add(new Eased(shift.id(), null, Violation.Kind.TOO_MANY_STOPS, count - shift.maxStops()));
            }
            return shift.withMaxStops(count);
        });
        return eased;
    }

    private static List<String> tidied(Shift shift, List<String> given) {
        List<String> tidy = new ArrayList<>();
        boolean empty = Arrays.stream(shift.aboard()).allMatch(aboard -> aboard == 0);
        for (String id : given) {
            if (!id.equals(RoutingProblem.EMPTYING)) {
                tidy.add(id);
                empty = false;
            } else if (!empty) {
                tidy.add(id);
                empty = true;
            }
        }
        while (!tidy.isEmpty() && tidy.getLast().equals(RoutingProblem.EMPTYING)) {
            tidy.removeLast();
        }
        return tidy;
    }

    private static Shift ease(
            RoutingProblem problem, Shift given, List<String> sequence, Map<String, Stop> stops, List<Eased> eased) {
        Shift shift = given;
        for (int round = 0; round < ROUNDS && !sequence.isEmpty(); round++) {
            List<Stop> served =
                    sequence.stream().filter(stops::containsKey).map(stops::get).toList();
            RoutingProblem alone = problem.with(served, List.of(shift), Map.of(shift.id(), sequence));
            Model model = new Model(alone);
            TourPlan tour = Timeline.of(model, 0, model.initial[0]);
            if (tour.violations().isEmpty()) {
                return shift;
            }
            for (Violation violation : tour.violations()) {
                double excess = violation.excess();
                String late = null;
                switch (violation.kind()) {
                    case LATE -> {
                        late = tour.visits().get(indexOf(violation)).stop();
                        stops.computeIfPresent(String.valueOf(late), (_, stop) -> stop.closing(stop.closes() + excess));
                    }
                    case BREAK_LATE -> shift = shift.withBreaksLaterBy(excess);
                    case SHIFT_OVERRUN -> shift = shift.withUntil(shift.until() + excess);
                    case TOO_LONG -> shift = shift.withMaxDuration(shift.maxDuration() + excess);
                    case TOO_MANY_TRIPS -> shift = shift.withMaxTrips(shift.maxTrips() + (int) excess);
                    case OVERLOAD, SKILL_MISSING, OTHER_SHIFT, TOO_MANY_STOPS ->
                        throw new IllegalStateException("settled before: " + violation);
                }
                eased.add(new Eased(shift.id(), late, violation.kind(), excess));
            }
        }
        return shift;
    }

    private static int indexOf(Violation violation) {
        Integer visit = violation.visit();
        if (visit == null) {
            throw new IllegalStateException("a late stop has its place: " + violation);
        }
        return visit;
    }
}
