package com.quenty.pickup.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether one more stop fits into routes that stay as they are otherwise, and what it costs: microseconds for a route. */
public final class InsertionQuote {

    private InsertionQuote() {}

    /**
     * The cheapest place in the initial sequences. A stop that is late already may not get later by it.
     *
     * @param stop one of the problem's, not among the initial ones
     */
    public static Optional<InsertionOffer> cheapest(RoutingProblem problem, String stop) {
        RoutingProblem kept = Easing.of(pinned(problem)).problem();
        Model model = new Model(kept);
        int wanted = IntStream.range(0, model.stops)
                .filter(i -> kept.stops().get(i).id().equals(stop))
                .findFirst()
                .orElseThrow();
        Timing timing = new Timing(model);
        Tour[] tours = new Tour[model.shifts.length];
        int[] driverStops = new int[model.drivers];
        for (int s = 0; s < tours.length; s++) {
            tours[s] = new Tour(model, s);
            for (int node : model.initial[s]) {
                // A stop that lost its pin in easing can't be served there; the quote leaves it to a new plan.
                if (node < 0 || model.pinned[node] == s) {
                    tours[s].insert(tours[s].size, node);
                }
            }
            tours[s].tidy();
            tours[s].refresh(timing);
            driverStops[model.driver[s]] += tours[s].stops;
        }
        Insertion insertion = new Insertion(model, timing, () -> false, () -> false);
        if (!insertion.find(tours, driverStops, wanted, Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        double expense = insertion.expense();
        Tour tour = insertion.tour();
        insertion.apply(wanted);
        int[] nodes = IntStream.range(0, tour.size).map(i -> tour.nodes[i]).toArray();
        TourPlan plan = Timeline.of(model, tour.shift, nodes);
        Visit visit = plan.visits().stream()
                .filter(each -> Objects.equals(each.stop(), stop))
                .findFirst()
                .orElseThrow();
        List<String> sequence = IntStream.of(nodes)
                .mapToObj(node -> node == Model.EMPTYING
                        ? RoutingProblem.EMPTYING
                        : kept.stops().get(node).id())
                .toList();
        return Optional.of(new InsertionOffer(plan.shift(), visit.arrival(), visit.begin(), expense, sequence));
    }

    private static RoutingProblem pinned(RoutingProblem problem) {
        List<Stop> stops = problem.stops().stream()
                .map(stop -> problem.initial().entrySet().stream()
                        .filter(entry -> entry.getValue().contains(stop.id()))
                        .findFirst()
                        .map(entry -> stop.pinnedTo(entry.getKey()))
                        .orElse(stop))
                .toList();
        return problem.with(stops, problem.shifts(), problem.initial());
    }
}
