package com.quenty.localstack.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The end of a log file, and what is added to it. */
public final class Log {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LONGEST_LINE = 400;

    private final Path file;

    public Log(Path file) {
        this.file = file;
    }

    /** At most so many lines from the end, empty when there is no such file. */
    public List<String> tail(int lines) throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(content.length(), (long) lines * LONGEST_LINE);
            var end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            var all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    /** Copies what is written from the given position on, for as long as wanted; begins anew when the file was rolled. */
    public void follow(long from, PrintStream out, BooleanSupplier wanted) throws IOException, InterruptedException {
        var position = from;
        boolean last;
        do {
            last = !wanted.getAsBoolean();
            if (Files.exists(file)) {
                if (Files.size(file) < position) {
                    position = 0;
                }
                position = copy(position, out);
            }
            if (!last) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } while (!last);
    }

    private long copy(long position, PrintStream out) throws IOException {
        try (var content = Files.newInputStream(file)) {
            content.skipNBytes(position);
            var added = content.readAllBytes();
            out.write(added, 0, added.length);
            out.flush();
            return position + added.length;
        }
    }
}
