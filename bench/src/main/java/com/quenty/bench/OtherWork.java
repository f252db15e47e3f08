package com.quenty.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** How busy the machine is with something else; a measurement beside other work says little. */
final class OtherWork {

    private static final Path COUNTERS = Path.of("/proc/stat");

    private OtherWork() {}

    /** Cores that are busy on average while nothing of ours runs; NaN where the system does not tell. */
    static double busyCores(Duration look) throws InterruptedException {
        var before = counters();
        Thread.sleep(look);
        var after = counters();
        if (before.length == 0 || after.length == 0) {
            return Double.NaN;
        }
        double all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
        double idle = idle(after) - idle(before);
        return all == 0 ? 0 : (all - idle) / all * Runtime.getRuntime().availableProcessors();
    }

    /** Idle and waiting for a disk, the fourth and fifth figure. */
    private static double idle(double[] counters) {
        return counters[3] + counters[4];
    }

    private static double[] counters() {
        try (var lines = Files.lines(COUNTERS)) {
            // user, nice, system, idle, iowait, irq, softirq, steal; what guests take is part of user
            return lines.findFirst().stream()
                    .flatMap(line -> Arrays.stream(line.split(" +")).skip(1).limit(8))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException notLinux) {
            return new double[0];
        }
    }
}
