package com.quenty.bench;

import com.quenty.localstack.Launcher;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code ./quenty bench [NAME…] [--instances FOLDER]}. */
public final class Bench {

    /** Long enough for a share of the cores that means something. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final String INSTANCES = "--instances";

    private Bench() {}

    public static void main(String[] arguments) {
        try {
            run(Arrays.asList(arguments));
            System.exit(0);
        } catch (LauncherFailure | IOException refusal) {
            System.err.println("quenty: " + refusal.getMessage());
            System.exit(1);
        } catch (InterruptedException interrupted) {
            System.exit(130);
        }
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        var names = new ArrayList<>(arguments);
        var instances = takeInstances(names);
        var chosen = choose(
                List.of(
                        new StartUp(System.out),
                        new ReadById(System.out),
                        new PlaceOrders(System.out),
                        new PricedOrders(System.out),
                        new ManyRows(System.out),
                        new EndOfDay(System.out),
                        new QuotedRates(System.out),
                        new RecordMetrics(System.out),
                        new PlanRoutes(System.out, instances)),
                names);
        var folder = Launcher.root().resolve(".quenty").resolve("bench");
        var stack = new BenchStack(new SourceTree(Launcher.root()), folder);
        var stackIsNeeded = chosen.stream().anyMatch(Scenario::needsStack);
        var rows = new ArrayList<Row>();
        var failures = new ArrayList<String>();
        try {
            if (stackIsNeeded) {
                System.out.println("Preparing a stack to measure; its data is in " + folder);
                stack.prepare();
            }
            for (var scenario : chosen) {
                measure(scenario, stack, rows, failures);
                Report.of(Clock.systemUTC().instant(), rows).write(folder.resolve("last.json"));
            }
        } finally {
            if (stackIsNeeded) {
                stack.down();
            }
        }
        System.out.println();
        Report.print(rows, System.out);
        if (!failures.isEmpty()) {
            throw new LauncherFailure("not measured: " + String.join("; ", failures));
        }
    }

    /** Takes the option with its folder out of the arguments; null where it is not there. */
    static @Nullable Path takeInstances(List<String> arguments) {
        var at = arguments.indexOf(INSTANCES);
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size() || !Files.isDirectory(Path.of(arguments.get(at + 1)))) {
            throw new LauncherFailure(INSTANCES + " wants a folder with instances");
        }
        arguments.remove(at);
        return Path.of(arguments.remove(at));
    }

    /** A scenario that fails costs its own rows only. */
    private static void measure(Scenario scenario, BenchStack stack, List<Row> rows, List<String> failures)
            throws InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "Measuring: %s (before it, other processes kept %.1f of %d cores busy)%n",
                scenario.name(),
                OtherWork.busyCores(LOOK),
                Runtime.getRuntime().availableProcessors());
        try {
            var measured = scenario.measure(stack);
            Report.print(measured, System.out);
            rows.addAll(measured);
        } catch (IOException | RuntimeException failed) {
            System.out.println("  failed: " + failed.getMessage());
            failures.add(scenario.name() + " (" + failed.getMessage() + ")");
        }
    }

    static List<Scenario> choose(List<Scenario> known, List<String> names) {
        var words = known.stream().map(Scenario::name).collect(Collectors.joining(", "));
        for (var name : names) {
            if (known.stream().noneMatch(scenario -> scenario.name().equals(name))) {
                throw new LauncherFailure("there is no measurement %s; known are %s".formatted(name, words));
            }
        }
        return known.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
    }
}
