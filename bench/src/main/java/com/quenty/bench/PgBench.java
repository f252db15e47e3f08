package com.quenty.bench;

import com.quenty.localstack.LauncherFailure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator: what the database can do when nothing stands before it. */
final class PgBench {

    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final int port;
    private final String database;
    private final String user;
    private final String password;

    PgBench(int port, String database, String user, String password) {
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    static boolean isInstalled() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    /** Runs one of the statements at random in each transaction, prepared; answers transactions in a second. */
    double run(List<String> statements, int connections, Duration duration) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("quenty-bench");
        try {
            var command = new ArrayList<>(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(port),
                    "-U",
                    user,
                    "-c",
                    Integer.toString(connections),
                    "-T",
                    Long.toString(duration.toSeconds())));
            for (var statement : statements) {
                var script = folder.resolve("%d.sql".formatted(command.size()));
                Files.writeString(script, statement + ";\n");
                command.addAll(List.of("-f", script.toString()));
            }
            command.add(database);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var found = TRANSACTIONS.matcher(output);
            if (process.waitFor() != 0 || !found.find()) {
                throw new LauncherFailure("pgbench failed: "
                        + output.lines().reduce((first, last) -> last).orElse(""));
            }
            return Double.parseDouble(found.group(1));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
