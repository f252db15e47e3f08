package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import com.quenty.pickup.routing.Effort;
import com.quenty.pickup.routing.Plan;
import com.quenty.pickup.routing.RoutePlanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The planner on instances of the literature: how much longer its routes are than the shortest ones known. Four instances of Solomon come
 * along; a folder with others may be named, in the format of Solomon or of Gehring and Homberger, each file named as its instance.
 */
final class PlanRoutes implements Scenario {

    private static final List<String> SHIPPED = List.of("C101.txt", "R101.txt", "R201.txt", "RC103.txt");

    /** Instances up to this size are planned in the shorter time. */
    private static final int SMALL = 100;

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final long SEED = 1;

    private final PrintStream out;
    private final @Nullable Path folder;

    /** @param folder with instances; null for those that come along */
    PlanRoutes(PrintStream out, @Nullable Path folder) {
        this.out = out;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public boolean needsStack() {
        return false;
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException {
        return measure(instances(), SHORT, LONG);
    }

    List<Row> measure(List<RoutesFile> instances, Duration shorter, Duration longer) throws IOException {
        var known = BestKnown.read(lines("best-known.csv"));
        var small = new Gaps();
        var large = new Gaps();
        var infeasible = new Series();
        for (var instance : instances) {
            var limit = instance.customers() <= SMALL ? shorter : longer;
            var plan = RoutePlanner.plan(instance.problem(), new Effort(SEED, Long.MAX_VALUE, limit));
            var check = RoutesCheck.of(instance, tours(plan));
            infeasible.add(check.faults().size());
            var best = known.get(instance.name());
            out.printf(
                    Locale.ROOT,
                    "  %-8s %3d vehicles %10.2f %s%s%n",
                    instance.name(),
                    plan.tours().size(),
                    check.distance(),
                    best == null
                            ? "no best known distance"
                            : (instance.customers() <= SMALL ? small : large).note(check, best),
                    check.faults().isEmpty() ? ", feasible" : ", INFEASIBLE: " + check.faults());
        }
        var rows = new ArrayList<Row>();
        small.row(rows, "100 stops, %d s".formatted(shorter.toSeconds()), 0.8, 0.3);
        large.row(rows, "200 stops, %d s".formatted(longer.toSeconds()), 3, 1);
        rows.add(Row.onAverage("faults in routes of the planner", infeasible, "", 0, 0, ""));
        return rows;
    }

    private static List<List<Integer>> tours(Plan plan) {
        return plan.tours().stream()
                .map(tour -> tour.stops().stream().map(Integer::valueOf).toList())
                .toList();
    }

    private List<RoutesFile> instances() throws IOException {
        var instances = new ArrayList<RoutesFile>();
        if (folder == null) {
            for (var name : SHIPPED) {
                instances.add(RoutesFile.read(name, lines(name)));
            }
            return instances;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> each.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".txt"))
                    .sorted(Comparator.comparing(each -> each.getFileName().toString()))
                    .toList()) {
                instances.add(RoutesFile.read(file.getFileName().toString(), Files.readAllLines(file)));
            }
        }
        if (instances.isEmpty()) {
            throw new LauncherFailure("no instance, a file that ends in .txt, is in " + folder);
        }
        return instances;
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream in = PlanRoutes.class.getResourceAsStream("/routes/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** In per cent, of instances whose best known distance is published. */
    private static final class Gaps {

        private final Series toShortest = new Series();
        private final Series toOptimum = new Series();

        String note(RoutesCheck check, BestKnown best) {
            double strict = percent(check.truncated(), best.optimum());
            toOptimum.add(strict);
            if (best.shortest().isEmpty()) {
                toShortest.add(strict);
                return String.format(Locale.ROOT, "%+.2f %% of the optimum %.1f", strict, best.optimum());
            }
            double gap = percent(check.distance(), best.shortest().getAsDouble());
            toShortest.add(gap);
            return String.format(
                    Locale.ROOT,
                    "%+.2f %% of %.2f, %+.2f %% of the optimum in tenths %.1f",
                    gap,
                    best.shortest().getAsDouble(),
                    strict,
                    best.optimum());
        }

        /** To two decimals, as the best known are published: what differs by less is the same. */
        private static double percent(double found, double known) {
            return Math.round((found / known - 1) * 1e4) / 1e2;
        }

        void row(List<Row> rows, String which, double budget, double aim) {
            if (!toShortest.isEmpty()) {
                rows.add(Row.onAverage(
                        "routes, mean gap to best known, " + which,
                        toShortest,
                        "%",
                        budget,
                        aim,
                        String.format(
                                Locale.ROOT,
                                "%d instances; to the proven optima of distances in tenths %.2f %% (worst %.2f)",
                                toOptimum.size(),
                                toOptimum.mean(),
                                toOptimum.max())));
            }
        }
    }
}
