package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.Service;
import com.quenty.localstack.Service.Database;
import com.quenty.localstack.build.Installation;
import com.quenty.localstack.postgres.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts every service once more, on throw-away databases and at low priority, so that the JDK can note which classes a
 * start loads and write them to an AOT cache. Losing the cache, or this process half-way, costs only time at the next
 * start.
 */
final class AotTraining {

    private final Installation installation;
    private final Home home;
    private final List<Service> services;
    private final List<Database> databases;
    private final Ports ports;
    private final Secrets secrets;
    private final ServiceArguments arguments;

    private @Nullable HostProcess host;
    private boolean abandoned;

    AotTraining(
            Installation installation,
            Home home,
            List<Service> services,
            List<Database> databases,
            Ports ports,
            Secrets secrets,
            ServiceArguments arguments) {
        this.installation = installation;
        this.home = home;
        this.services = services;
        this.databases = databases;
        this.ports = ports;
        this.secrets = secrets;
        this.arguments = arguments;
    }

    void begin(Consumer<String> out) {
        Thread.ofPlatform().daemon().name("aot-training").start(() -> {
            try {
                if (train()) {
                    out.accept("The next start of this build will be faster.");
                }
            } catch (IOException | SQLException | RuntimeException failure) {
                out.accept("No cache for faster starts could be made: " + failure.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean train() throws IOException, SQLException, InterruptedException {
        var unfinished = installation.aotCache().resolveSibling("quenty.aot.unfinished");
        try (var server = Databases.asSuperuser(ports.postgres(), secrets.superuserPassword())) {
            server.createTrainingCopies(databases);
            var status = runTraining(unfinished);
            server.dropTrainingCopies(databases);
            if (status == 0 && Files.exists(unfinished)) {
                Files.move(unfinished, installation.aotCache(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
            if (!isAbandoned()) {
                throw new IOException("see " + home.log("host-training"));
            }
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + ".config"));
            delete(ServiceArguments.trainingData(home));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) { // what is in a folder before the folder
                Files.delete(path);
            }
        }
    }

    private int runTraining(Path cache) throws IOException, InterruptedException {
        HostProcess training;
        synchronized (this) {
            if (abandoned) {
                return 1;
            }
            training = HostProcess.launch(
                    "host-training",
                    services.stream().map(Service::name).toList(),
                    installation,
                    home,
                    // Not among those of the services, which are being written at this moment.
                    Files.createDirectories(home.logs().resolve("training")),
                    List.of("nice", "-n", "19"),
                    JvmOptions.forTraining(services.size(), cache));
            host = training;
        }
        training.instruct(
                ServiceHosts.instructions(installation, services, arguments::forTraining, true), ignored -> {});
        return training.waitFor();
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    synchronized void abandon() {
        abandoned = true;
        if (host != null && host.isAlive()) {
            host.kill();
        }
    }
}
