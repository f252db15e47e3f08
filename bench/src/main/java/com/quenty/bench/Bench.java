package com.quenty.bench;

import com.quenty.localstack.Launcher;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.SourceTree;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./quenty bench [NAME…]}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] names) {
        try {
            run(Arrays.asList(names));
            System.exit(0);
        } catch (LauncherFailure | IOException refusal) {
            System.err.println("quenty: " + refusal.getMessage());
            System.exit(1);
        } catch (InterruptedException interrupted) {
            System.exit(130);
        }
    }

    private static void run(List<String> names) throws IOException, InterruptedException {
        var chosen = choose(
                List.of(
                        new StartUp(System.out),
                        new ReadById(System.out),
                        new PlaceOrders(System.out),
                        new ManyRows(System.out),
                        new EndOfDay(System.out)),
                names);
        var folder = Launcher.root().resolve(".quenty").resolve("bench");
        var stack = new BenchStack(new SourceTree(Launcher.root()), folder);
        System.out.println("Preparing a stack to measure; its data is in " + folder);
        var rows = new ArrayList<Row>();
        try {
            stack.prepare();
            for (var scenario : chosen) {
                System.out.println("Measuring: " + scenario.name());
                rows.addAll(scenario.measure(stack));
            }
        } finally {
            stack.down();
        }
        var report = Report.of(Clock.systemUTC().instant(), rows);
        System.out.println();
        report.print(System.out);
        report.write(folder.resolve("last.json"));
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
