package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.Json;
import com.quenty.localstack.Service;
import com.quenty.localstack.Suite;
import com.quenty.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a stack for tools: the shape of {@code ./quenty status --json}. */
public record Status(Gateway gateway, Postgres postgres, List<ServiceProcess> processes) {

    private static final String ROW = "%-26s %-7s %-9s %-8s %s%n";

    public record Gateway(String url) {}

    /** @param passwordFile holds the superuser's password */
    public record Postgres(String host, int port, String superuser, String passwordFile) {}

    /**
     * @param pid of the process that runs the service; several services may share it
     * @param state {@code starting}, {@code ready}, {@code failed} or {@code stopped}
     */
    public record ServiceProcess(
            String name, int port, @Nullable Long pid, String state, String log) {

        ServiceProcess stopped() {
            return new ServiceProcess(name, port, null, "stopped", log);
        }
    }

    /**
     * As the launcher writes it down.
     *
     * @param hosts processes that must not outlive it
     * @param up whether the start is over, well or not
     */
    public record Written(ProcessId supervisor, List<ProcessId> hosts, boolean up, Status status) {}

    private static Path file(Home home) {
        return home.run().resolve("status.json");
    }

    static void write(Home home, Written written) throws IOException {
        Json.writeAtomically(file(home), written);
    }

    public static Optional<Written> lastWritten(Home home) throws IOException {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readString(file(home)), Written.class));
        } catch (NoSuchFileException neverStarted) {
            return Optional.empty();
        }
    }

    /** As it is now: a launcher that was killed can't have written that all has stopped. */
    public static Status now(Home home, List<Service> services) throws IOException {
        var written = lastWritten(home);
        if (written.isEmpty()) {
            return initial(home, services, Ports.usual(0, Map.of()), "stopped");
        }
        var status = written.get().status();
        return written.get().supervisor().find().isPresent() ? status : status.allStopped();
    }

    static Status initial(Home home, List<Service> services, Ports ports, String state) {
        return new Status(
                new Gateway(ports.gatewayUrl()),
                new Postgres(
                        LocalPostgres.HOST,
                        ports.postgres(),
                        LocalPostgres.SUPERUSER,
                        new Secrets(home).superuserPasswordFile().toString()),
                services.stream()
                        .map(service -> new ServiceProcess(
                                service.name(),
                                ports.of(service),
                                null,
                                state,
                                home.log(service.name()).toString()))
                        .toList());
    }

    /** For people. The database server is asked itself: it may have outlived its launcher. */
    public void print(PrintStream out, @Nullable Long server, Path serverLog) {
        out.printf(ROW, "SERVICE", "PORT", "STATE", "PID", "LOG");
        var state = server == null ? "stopped" : "ready";
        out.printf(ROW, Suite.POSTGRES, postgres.port(), state, orDash(server), serverLog);
        for (var process : processes) {
            out.printf(ROW, process.name(), process.port(), process.state(), orDash(process.pid()), process.log());
        }
        out.println();
        out.println(
                isReady(Suite.GATEWAY)
                        ? "%s (documentation: %s/docs)".formatted(gateway.url(), gateway.url())
                        : "%s does not answer: the gateway is not ready".formatted(gateway.url()));
    }

    public boolean isReady(String service) {
        return find(service).filter(process -> process.state().equals("ready")).isPresent();
    }

    private static Object orDash(@Nullable Long pid) {
        return pid == null ? "-" : pid;
    }

    Status allStopped() {
        return new Status(
                gateway,
                postgres,
                processes.stream().map(ServiceProcess::stopped).toList());
    }

    Status with(String service, String state, @Nullable Long pid) {
        return new Status(
                gateway,
                postgres,
                processes.stream()
                        .map(process -> process.name().equals(service)
                                ? new ServiceProcess(process.name(), process.port(), pid, state, process.log())
                                : process)
                        .toList());
    }

    public Optional<ServiceProcess> find(String service) {
        return processes.stream()
                .filter(process -> process.name().equals(service))
                .findFirst();
    }
}
