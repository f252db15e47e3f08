package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.pickup.routing.RoutingProblem;
import com.quenty.pickup.routing.Shift;
import com.quenty.pickup.routing.SpeedProfile;
import com.quenty.pickup.routing.Stop;
import com.quenty.pickup.routing.TravelMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An instance in the format of Solomon (1987), which Gehring and Homberger (1999) took over: a line with the size of the fleet and what
 * a vehicle holds, then a line per place, the depot first. Distances and times are Euclidean.
 *
 * @param name as the best known distances are listed, {@code RC1_2_10}
 */
record RoutesFile(String name, int vehicles, long capacity, List<Place> places) {

    private static final int FIGURES_OF_FLEET = 2;
    private static final int FIGURES_OF_PLACE = 7;

    /** More than any detour: nobody is left out. */
    private static final double LEFT_OUT = 1e5;

    record Place(double x, double y, long demand, double ready, double due, double service) {

        double distance(Place other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** @param fileName says which instance it is, whatever the first line calls it */
    static RoutesFile read(String fileName, List<String> lines) {
        var name = fileName.replaceFirst("\\.[A-Za-z]+$", "").toUpperCase(Locale.ROOT);
        double[] fleet = null;
        var places = new ArrayList<Place>();
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).strip().split("\\s+");
            if (words[0].isEmpty() || !Character.isDigit(words[0].charAt(0))) {
                continue; // names and headings
            }
            var figures = figures(fileName, i, words);
            if (fleet == null && figures.length == FIGURES_OF_FLEET) {
                fleet = figures;
            } else if (fleet != null && figures.length == FIGURES_OF_PLACE && figures[0] == places.size()) {
                places.add(new Place(figures[1], figures[2], (long) figures[3], figures[4], figures[5], figures[6]));
            } else {
                throw unreadable(fileName, i);
            }
        }
        if (fleet == null || places.size() < 2) {
            throw new LauncherFailure("%s is no instance of Solomon's format".formatted(fileName));
        }
        return new RoutesFile(name, (int) fleet[0], (long) fleet[1], List.copyOf(places));
    }

    private static double[] figures(String fileName, int line, String[] words) {
        var figures = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                figures[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException wrong) {
                throw unreadable(fileName, line);
            }
        }
        return figures;
    }

    private static LauncherFailure unreadable(String fileName, int line) {
        return new LauncherFailure("%s, line %d: neither a fleet nor the next place".formatted(fileName, line + 1));
    }

    int customers() {
        return places.size() - 1;
    }

    /** To be served with the fewest metres, in as many tours as that takes. */
    RoutingProblem problem() {
        var distances = new double[places.size()][places.size()];
        for (int from = 0; from < distances.length; from++) {
            for (int to = 0; to < distances.length; to++) {
                distances[from][to] = places.get(from).distance(places.get(to));
            }
        }
        var stops = IntStream.rangeClosed(1, customers()).mapToObj(this::stop).toList();
        var shifts = IntStream.range(0, vehicles).mapToObj(this::shift).toList();
        return new RoutingProblem(
                new TravelMatrix(distances, distances),
                SpeedProfile.FLAT,
                stops,
                shifts,
                RoutingProblem.Affinity.NONE,
                Map.of());
    }

    private Stop stop(int number) {
        var place = places.get(number);
        return new Stop(
                Integer.toString(number),
                number,
                place.ready(),
                place.due(),
                place.service(),
                new long[] {place.demand()},
                Set.of(),
                LEFT_OUT,
                null);
    }

    private Shift shift(int number) {
        var depot = places.getFirst();
        return new Shift(
                "vehicle " + number,
                "driver " + number,
                0,
                0,
                depot.ready(),
                depot.due(),
                depot.due() - depot.ready(),
                customers(),
                1,
                0,
                new long[] {capacity},
                new long[] {0},
                Set.of(),
                List.of(),
                0,
                1,
                0);
    }
}
