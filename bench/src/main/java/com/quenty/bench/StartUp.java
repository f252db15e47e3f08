package com.quenty.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long a start on existing data takes, and what the running stack takes in memory, in both modes. */
final class StartUp implements Scenario {

    private static final int ROUNDS = 3;

    /** Until what a start leaves running has come to rest. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final PrintStream out;

    StartUp(PrintStream out) {
        this.out = out;
    }

    private record Measured(Series seconds, Series gibibytes) {
        Measured() {
            this(new Series(), new Series());
        }
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(BenchStack stack) throws IOException, InterruptedException {
        var measured = Map.of(BenchStack.ONE_PROCESS, new Measured(), BenchStack.PROCESSES, new Measured());
        for (var round = 1; round <= ROUNDS; round++) {
            for (var mode : List.of(BenchStack.ONE_PROCESS, BenchStack.PROCESSES)) {
                var seconds = stack.up(mode);
                Thread.sleep(SETTLING);
                var gibibytes = stack.gibibytes();
                stack.down();
                out.printf("  start %d of %d, %s: %.1f s, %.2f GiB%n", round, ROUNDS, mode, seconds, gibibytes);
                var series = measured.getOrDefault(mode, new Measured());
                series.seconds().add(seconds);
                series.gibibytes().add(gibibytes);
            }
        }
        var rows = new ArrayList<Row>();
        add(
                rows,
                measured.getOrDefault(BenchStack.ONE_PROCESS, new Measured()),
                BenchStack.ONE_PROCESS,
                15,
                9,
                0.8,
                0.6);
        add(rows, measured.getOrDefault(BenchStack.PROCESSES, new Measured()), BenchStack.PROCESSES, 40, 25, 3.5, 2.5);
        return rows;
    }

    private static void add(
            List<Row> rows,
            Measured measured,
            String mode,
            double seconds,
            double secondsAim,
            double memory,
            double memoryAim) {
        rows.add(Row.atMost("up, %s: all ready".formatted(mode), measured.seconds(), "s", seconds, secondsAim, ""));
        if (Memory.isMeasurable()) {
            rows.add(Row.atMost(
                    "up, %s: memory, all processes".formatted(mode),
                    measured.gibibytes(),
                    "GiB",
                    memory,
                    memoryAim,
                    ""));
        }
    }
}
