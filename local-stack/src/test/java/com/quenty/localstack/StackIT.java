package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.localstack.clients.GeneratedClients;
import com.quenty.localstack.demo.Administrator;
import com.quenty.localstack.demo.Answer;
import com.quenty.localstack.demo.Gateway;
import com.quenty.localstack.postgres.LocalPostgres;
import com.quenty.localstack.run.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a person uses it, on the services that this build has just made. */
class StackIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String OFFSET = "4000";

    /** Only a failing test waits so long. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private Home home;
    private SourceTree sources;
    private OnlineProvider provider;

    private record Done(int status, String output) {}

    @BeforeEach
    void aBuiltSourceTree() throws IOException {
        provider = OnlineProvider.started();
        home = Home.at(folder.resolve("home"));
        sources = new SourceTree(ROOT);
        for (var service : sources.services()) {
            assertThat(sources.jarOf(service)).exists();
        }
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        provider.close();
        quenty("down");
    }

    @Test
    void startsTellsItsStoryKeepsItsDataAndLeavesNothingBehind() throws Exception {
        var start = new ArrayList<>(List.of("up", "--detach", "--no-training", "--port-offset", OFFSET));
        start.addAll(provider.settings());
        var up = quenty(start.toArray(String[]::new));
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output()).contains("Quenty is up after", "one-time password");
        var password = Files.readString(home.adminPasswordFile()).strip();
        assertThat(up.output()).contains(password);
        assertThat(logsThatHold(password)).as("logs with the password in them").isEmpty();
        var status = quenty("status").output();
        assertThat(status)
                .contains("postgres", written().status().gateway().url())
                .doesNotContain("stopped");
        var answer = quenty("psql", "order-service", "-c", "select 40 + 2 as answer");
        assertThat(answer.status()).isZero();
        assertThat(answer.output()).contains("answer", "42");

        var story = quenty("demo");
        assertThat(story.status()).as(story.output()).isZero();
        clientsMadeOfItsDocumentsWork();
        anOrderIsPaidOnline();
        assertThat(quenty("up", "--port-offset", OFFSET).output()).contains("running already");
        servicesThemselvesRefuseWhatHasEnded();

        var calls = ServiceCalls.of(sources);
        assertThat(calls)
                .extracting(ServiceCalls.Call::caller)
                .contains("auth-service", "customer-service", "order-service", "microcredit-service");
        assertThat(ServiceCalls.refused(calls, home, written().status()))
                .as("services are permitted to make the calls that they make")
                .isEmpty();

        var crashed = server().running().orElseThrow();
        crashed.destroyForcibly();
        crashed.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(soon(() -> server().running().isPresent()))
                .as("a database server that crashed is started again")
                .isTrue();
        // While it still recovers, the services answer 503, as they should. Their readiness includes the database.
        assertThat(soon(this::allServicesAreUp)).as("and the services find it").isTrue();

        var supervisor = written().supervisor().find().orElseThrow();
        var host = written().hosts().getFirst().find().orElseThrow();
        supervisor.destroyForcibly();
        host.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS); // also a killed launcher takes its services along
        assertThat(server().running()).as("but not the database server").isPresent();

        var again = quenty("up", "--detach", "--no-training", "--processes", "--port-offset", OFFSET);
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("left behind: PostgreSQL").doesNotContain("one-time password");
        assertThat(written().hosts()).hasSameSizeAs(sources.services());
        assertThat(quenty("demo").status())
                .as("signs in with the password kept before")
                .isZero();

        assertThat(quenty("down").output()).contains("Stopped.");
        assertThat(server().running()).isEmpty();
        assertThat(written().hosts())
                .allSatisfy(process -> assertThat(process.find()).isEmpty());
        assertThat(quenty("down").output()).contains("Nothing was running.");
    }

    @Test
    void aStartThatIsRefusedLeavesNoHomeBehind() throws Exception {
        var none = folder.resolve("none");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var up = quentyAt(none, "up", "--detach", "--port", "gateway=" + taken.getLocalPort());

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.output().lines()).singleElement().asString().contains("is taken by another program");
        }
        assertThat(quentyAt(none, "status").output()).contains("stopped");
        assertThat(quentyAt(none, "down").output()).contains("Nothing was running.");
        assertThat(quentyAt(none, "psql", "order-service").output()).contains("the database server is not running");
        assertThat(none).doesNotExist();
    }

    private List<Path> logsThatHold(String secret) throws IOException {
        try (var logs = Files.walk(home.logs())) {
            return logs.filter(Files::isRegularFile)
                    .filter(log -> holds(log, secret))
                    .toList();
        }
    }

    private static boolean holds(Path log, String secret) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asked on their own ports, past the gateway, which knows it anyway. */
    private void servicesThemselvesRefuseWhatHasEnded() throws Exception {
        var status = written().status();
        var lists = Map.of(
                "customer-service", "/api/v1/companies",
                "order-service", "/api/v1/products",
                "microcredit-service", "/api/v1/loans");
        try (var gateway = new Gateway(URI.create(status.gateway().url()))) {
            var password = Files.readString(home.secrets().resolve("admin-password"));
            var signIn = Map.of("username", "admin", "password", password.strip());
            var token =
                    gateway.post(null, "/api/v1/auth/login", signIn).expect(200).text("access_token");
            for (var list : lists.entrySet()) {
                direct(status, list.getKey(), token, list.getValue()).expect(200);
            }

            gateway.post(token, "/api/v1/auth/logout").expect(204);

            for (var list : lists.entrySet()) {
                assertThat(soon(() -> direct(status, list.getKey(), token, list.getValue())
                                        .status()
                                == 401))
                        .as("%s refuses the token of a session that has ended", list.getKey())
                        .isTrue();
            }
        }
    }

    private static Answer direct(Status status, String service, String token, String path) {
        int port = status.find(service).orElseThrow().port();
        try (var past = new Gateway(URI.create("http://127.0.0.1:" + port))) {
            return past.get(token, path);
        }
    }

    private void anOrderIsPaidOnline() throws Exception {
        try (var gateway = new Gateway(URI.create(written().status().gateway().url()))) {
            provider.tellsOfAPayment(gateway, Administrator.token(home, gateway));
        }
    }

    private void clientsMadeOfItsDocumentsWork() throws Exception {
        var url = URI.create(written().status().gateway().url());
        try (var gateway = new Gateway(url)) {
            GeneratedClients.call(url, Administrator.token(home, gateway));
        }
    }

    private static boolean soon(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    private boolean allServicesAreUp() throws IOException {
        var url = written().status().gateway().url();
        try (var gateway = new Gateway(URI.create(url))) {
            var services = gateway.get(null, "/health").body().path("services");
            return sources.services().stream()
                    .map(Service::name)
                    .filter(name -> !name.equals(Suite.GATEWAY))
                    .allMatch(name -> services.path(name).asString("").equals("up"));
        }
    }

    private Status.Written written() throws IOException {
        return Status.lastWritten(home).orElseThrow();
    }

    private LocalPostgres server() {
        return new LocalPostgres(sources.cache(), home.postgresData(), home.log("postgres"));
    }

    private Done quenty(String... arguments) throws Exception {
        return quentyAt(home.folder(), arguments);
    }

    private static Done quentyAt(Path home, String... arguments) throws Exception {
        var target = ROOT.resolve("local-stack").resolve("target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dquenty.root=" + ROOT,
                "-cp",
                target.resolve("local-stack.jar") + ":" + target.resolve("lib") + "/*",
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUENTY_HOME", home.toString());
        // Services that live for a minute do not earn what the second compiler costs.
        builder.environment().put("QUENTY_JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LIMIT)).isTrue();
        return new Done(process.exitValue(), output);
    }
}
