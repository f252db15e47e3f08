package com.quenty.bench;

import com.quenty.localstack.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The measurements, for people and for tools. */
record Report(Instant at, int processors, String java, List<Line> rows) {

    record Line(
            String what,
            double value,
            double min,
            double max,
            String unit,
            double budget,
            double aim,
            String verdict,
            String note) {}

    static Report of(Instant at, List<Row> rows) {
        return new Report(
                at,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                rows.stream()
                        .map(row -> new Line(
                                row.what(),
                                row.value(),
                                row.min(),
                                row.max(),
                                row.unit(),
                                row.budget(),
                                row.aim(),
                                row.verdict(),
                                row.note()))
                        .toList());
    }

    static void print(List<Row> rows, PrintStream out) {
        out.printf("%-52s %-26s %-18s %s%n", "WHAT", "MEASURED (min-max)", "BUDGET (aim)", "");
        for (var row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%-52s %-26s %-18s %s%n",
                    row.what(),
                    String.format(Locale.ROOT, "%.2f %s (%.2f-%.2f)", row.value(), row.unit(), row.min(), row.max()),
                    String.format(Locale.ROOT, "%.2f (%.2f)", row.budget(), row.aim()),
                    row.verdict());
            if (!row.note().isEmpty()) {
                out.println("    " + row.note());
            }
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Json.writeAtomically(file, this);
    }
}
