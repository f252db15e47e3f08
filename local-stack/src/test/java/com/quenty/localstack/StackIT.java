package com.quenty.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.quenty.localstack.postgres.PostgresServer;
import com.quenty.localstack.run.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @TempDir
    private Path folder;

    private Home home;
    private Checkout checkout;

    private record Done(int status, String output) {}

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        home = Home.at(folder.resolve("home"));
        checkout = new Checkout(ROOT);
        for (var service : checkout.services()) {
            boolean built = Files.isDirectory(ROOT.resolve(service.name()).resolve("target")) && isBuilt(service);
            // A build of this module alone has nothing to start; a build of all must not pass this by.
            assertThat(built || System.getenv("CI") == null)
                    .as(service.name() + " is built")
                    .isTrue();
            assumeTrue(built, service.name() + " is not built");
        }
    }

    private boolean isBuilt(Service service) throws IOException {
        try {
            checkout.jarOf(service);
            return true;
        } catch (Refusal notBuilt) {
            return false;
        }
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        quenty("down");
    }

    @Test
    void startsTellsItsStoryKeepsItsDataAndLeavesNothingBehind() throws Exception {
        var up = quenty("up", "--detach", "--no-training", "--port-offset", OFFSET);
        assertThat(up.status()).as(up.output()).isZero();
        assertThat(up.output()).contains("Quenty is up after", "one-time password");

        var story = quenty("demo");
        assertThat(story.status()).as(story.output()).isZero();
        assertThat(quenty("up", "--port-offset", OFFSET).output()).contains("running already");

        var crashed = server().running().orElseThrow();
        crashed.destroyForcibly();
        crashed.onExit().get(30, TimeUnit.SECONDS);
        assertThat(soon(() -> server().running().isPresent()))
                .as("a database server that crashed is started again")
                .isTrue();
        // While it still recovers, the services answer 503, as they should.
        assertThat(soon(() -> quenty("demo").output().contains("each as told")))
                .as("and the services find it")
                .isTrue();

        var supervisor = written().supervisor().find().orElseThrow();
        var host = written().hosts().getFirst().find().orElseThrow();
        supervisor.destroyForcibly();
        host.onExit().get(30, TimeUnit.SECONDS); // also a killed launcher takes its services along
        assertThat(server().running()).as("but not the database server").isPresent();

        var again = quenty("up", "--detach", "--no-training", "--processes", "--port-offset", OFFSET);
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("left behind: PostgreSQL").doesNotContain("one-time password");
        assertThat(written().hosts()).hasSameSizeAs(checkout.services());
        assertThat(quenty("demo").status())
                .as("signs in with the password kept before")
                .isZero();

        assertThat(quenty("down").output()).contains("Stopped.");
        assertThat(server().running()).isEmpty();
        assertThat(written().hosts())
                .allSatisfy(process -> assertThat(process.find()).isEmpty());
        assertThat(quenty("down").output()).contains("Nothing was running.");
    }

    private static boolean soon(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    private Status.Written written() throws IOException {
        return Status.lastWritten(home).orElseThrow();
    }

    private PostgresServer server() {
        return new PostgresServer(checkout.cache(), home.postgresData(), home.log("postgres"));
    }

    private Done quenty(String... arguments) throws Exception {
        var target = ROOT.resolve("local-stack").resolve("target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquenty.root=" + ROOT,
                "-cp",
                target.resolve("local-stack.jar") + ":" + target.resolve("lib") + "/*",
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("QUENTY_HOME", home.folder().toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Duration.ofMinutes(5))).isTrue();
        return new Done(process.exitValue(), output);
    }
}
