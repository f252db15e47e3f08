package com.quenty.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory that processes really take: a page that several share counts for each with its share (PSS). */
final class Memory {

    private Memory() {}

    static boolean isMeasurable() {
        return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    }

    /** Of the given processes and all they started, in GiB. */
    static double ofTrees(Stream<ProcessHandle> roots) {
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .distinct()
                        .mapToLong(process -> kibibytes(process.pid()))
                        .sum()
                / (1024.0 * 1024.0);
    }

    private static long kibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0; // between the listing and the look
        }
    }
}
