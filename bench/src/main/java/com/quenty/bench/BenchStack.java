package com.quenty.bench;

import com.quenty.localstack.Home;
import com.quenty.localstack.Launcher;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.SourceTree;
import com.quenty.localstack.build.Installation;
import com.quenty.localstack.demo.Administrator;
import com.quenty.localstack.demo.Gateway;
import com.quenty.localstack.postgres.Databases;
import com.quenty.localstack.postgres.LocalPostgres;
import com.quenty.localstack.run.DetachedStart;
import com.quenty.localstack.run.Secrets;
import com.quenty.localstack.run.Status;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stack of its own to measure: beside the user's, on other ports, with other data. */
final class BenchStack {

    static final String ONE_PROCESS = "one process";
    static final String PROCESSES = "a process each";

    private static final int PORT_OFFSET = 700;
    private static final Duration LONGEST_TRAINING = Duration.ofMinutes(10);

    /** The limits are there for strangers; here they would be what is measured. */
    private static final List<String> WITHOUT_LIMITS = List.of(
            "quenty.gateway.rate-limits.policies.address.quota=1000000000",
            "quenty.gateway.rate-limits.policies.default.quota=1000000000");

    private final SourceTree sources;
    private final Home home;
    private final Path log;

    BenchStack(SourceTree sources, Path folder) throws IOException {
        this.sources = sources;
        this.home = Home.at(folder.resolve("home"));
        this.log = folder.resolve("launcher.log");
    }

    /** Seconds until all are ready, the launcher's own start included. */
    double up(String mode) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("up", "--detach", "--no-training"));
        if (mode.equals(PROCESSES)) {
            command.add("--processes");
        }
        return timedUp(command);
    }

    private double timedUp(List<String> command) throws IOException, InterruptedException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("--port-offset", Integer.toString(PORT_OFFSET)));
        for (var setting : WITHOUT_LIMITS) {
            whole.addAll(List.of("--set", setting));
        }
        var began = System.nanoTime();
        if (launcher(whole) != 0) {
            throw new LauncherFailure("the stack to measure did not start; see " + log);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    void down() throws IOException, InterruptedException {
        launcher(List.of("down"));
    }

    /** Makes the data and the AOT cache that every later start finds, so that what is measured is the usual start. */
    void prepare() throws IOException, InterruptedException {
        down();
        timedUp(List.of("up", "--detach"));
        var cache = Installation.of(sources, sources.cache().resolve("builds"), launcherJar())
                .aotCache();
        var deadline = System.nanoTime() + LONGEST_TRAINING.toNanos();
        while (Files.notExists(cache)) {
            if (System.nanoTime() > deadline) {
                throw new LauncherFailure("no AOT cache was made; see " + home.log("host-training"));
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        down();
    }

    /** Of everything the stack runs: launcher, services, database server. */
    double gibibytes() throws IOException {
        var written = Status.lastWritten(home).orElseThrow();
        var supervisor = written.supervisor().find().stream();
        var server = new LocalPostgres(sources.cache(), home.postgresData(), home.log("postgres")).running().stream();
        return Memory.ofTrees(Stream.concat(supervisor, server));
    }

    String adminToken() {
        try (var gateway = new Gateway(URI.create("http://localhost:" + port("gateway")))) {
            return Administrator.token(home, gateway);
        }
    }

    Gateway gateway() {
        return new Gateway(URI.create("http://localhost:" + port("gateway")));
    }

    int port(String service) {
        return status().find(service).orElseThrow().port();
    }

    /** Straight into a database of the stack, as its owner: to fill it with more than anybody would send. */
    Connection connection(String database, String owner) throws SQLException {
        return DriverManager.getConnection(
                Databases.url(status().postgres().port(), database), owner, new Secrets(home).databasePassword(owner));
    }

    PgBench pgbench(String database, String owner) {
        return new PgBench(status().postgres().port(), database, owner, new Secrets(home).databasePassword(owner));
    }

    Connection connect(String database, String owner) throws SQLException {
        var url = Databases.url(status().postgres().port(), database);
        return DriverManager.getConnection(url, owner, new Secrets(home).databasePassword(owner));
    }

    private Status status() {
        try {
            return Status.now(home, sources.services());
        } catch (IOException unreadable) {
            throw new LauncherFailure("the status of the stack can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private int launcher(List<String> arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of("-Xms16m", "-Xmx96m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-Dquenty.") || option.startsWith("--enable-native-access"))
                .toList());
        command.add(DetachedStart.KEPT_OUTPUT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUENTY_HOME", home.folder().toString());
        return builder.start().waitFor();
    }

    private static Path launcherJar() {
        return Path.of(URI.create(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }
}
