package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Service;
import com.quenty.localstack.Service.Database;
import com.quenty.localstack.SourceTree;
import com.quenty.localstack.build.Installation;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of one running stack, from {@code ./quenty up} to its end: the order of the steps. {@link WatchedPostgres} and
 * {@link ServiceHosts} do them, {@link StackState} remembers, {@link Console} prints.
 *
 * <p>Starts the database server and the processes of the services, and stays to watch them. However it ends, by a signal,
 * a failure or {@code ./quenty down}, stops them again in the shutdown hook; when it is killed, the services notice by
 * themselves and the next launcher finds the database server.
 */
public final class Supervisor {

    /**
     * @param oneProcess all services as contexts of one JVM; else a JVM each
     * @param training whether a start without an AOT cache makes one in the background
     * @param serviceArguments handed to every service, after all others
     */
    public record Options(boolean oneProcess, Ports ports, boolean training, List<String> serviceArguments) {}

    private static final long LEAST_DISK_SPACE = 300_000_000;

    private final SourceTree sources;
    private final Home home;
    private final Options options;

    private final List<Service> services;
    private final Secrets secrets;
    private final Console console;
    private final StackState state;
    private final WatchedPostgres postgres;
    private final ServiceHosts hosts;

    private @Nullable AotTraining training;
    private @Nullable FileChannel lock;

    public Supervisor(SourceTree sources, Home home, Options options, PrintStream out) {
        this.sources = sources;
        this.home = home;
        this.options = options;
        this.services = sources.services();
        this.secrets = new Secrets(home);
        this.console = new Console(out);
        this.state = new StackState(home, Status.initial(home, services, options.ports(), "starting"));
        this.postgres = new WatchedPostgres(
                sources.cache(), home, options.ports().postgres(), databases(), secrets, state, console);
        this.hosts = new ServiceHosts(home, state, console);
    }

    /** Returns only when all services have ended by themselves; a request to stop ends the JVM. */
    public int run() throws IOException, InterruptedException, SQLException {
        lockOrRefuse();
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        state.write();

        var installation = Installation.of(sources, sources.cache().resolve("builds"), ownJar());
        launchHosts(installation);
        postgres.start();
        hosts.instruct(services, installation, arguments());
        state.awaitStarted();
        if (state.noneReady()) {
            console.say("Nothing could be started.");
            return 1;
        }
        var missing = state.notReady();
        console.summarise(home, options.ports().gatewayUrl(), missing);
        state.startIsOver();
        if (options.training() && missing.isEmpty()) {
            train(installation);
        }
        hosts.awaitExits();
        state.awaitEndOfJvm();
        console.say("No service is left.");
        return 1;
    }

    // ---- start

    /** Never closed: the lock is held until this process ends, however it ends. */
    private void lockOrRefuse() throws IOException {
        lock = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() != null) {
            return;
        }
        throw new LauncherFailure("this stack is running already; see ./quenty status, or stop it with ./quenty down");
    }

    /** The checks that need no home, before it is made: a start that is refused leaves nothing behind. */
    public static void refuseFirstStart(SourceTree sources, Home home, Ports ports) throws IOException {
        var services = sources.services();
        refuseWithoutServices(sources, services);
        refuseFullDisk(home);
        ports.refuseTaken(services);
    }

    private static void refuseWithoutServices(SourceTree sources, List<Service> services) {
        if (services.isEmpty()) {
            throw new LauncherFailure("there is no service in " + sources.root());
        }
    }

    private static void refuseFullDisk(Home home) throws IOException {
        var folder = home.folder();
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_DISK_SPACE) {
            throw new LauncherFailure("the disk of %s is full: %d MB left, %d needed"
                    .formatted(home.folder(), free / 1_000_000, LEAST_DISK_SPACE / 1_000_000));
        }
    }

    private void prepare() throws IOException, InterruptedException {
        refuseWithoutServices(sources, services);
        refuseFullDisk(home);
        for (var leftover : Leftovers.stop(home, sources)) {
            console.say("Stopped what an earlier launcher left behind: " + leftover);
        }
        options.ports().refuseTaken(services);
        postgres.refuseLostSecrets(home);
    }

    /** Before the database server: a JVM needs a second until it can read its instructions. */
    private void launchHosts(Installation installation) throws IOException {
        console.say("Starting %d services in %s, with PostgreSQL 17%s."
                .formatted(
                        services.size(),
                        options.oneProcess() ? "one process" : "a process each",
                        Files.exists(installation.aotCache()) ? "" : "; the first start of a build takes longer"));
        if (options.oneProcess()) {
            hosts.launch("host", services, installation);
        } else {
            for (var service : services) {
                hosts.launch("host-" + service.name(), List.of(service), installation);
            }
        }
    }

    private void train(Installation installation) {
        if (Files.exists(installation.aotCache())) {
            return;
        }
        var begun = new AotTraining(installation, home, services, databases(), options.ports(), secrets, arguments());
        synchronized (this) {
            if (state.isEnding()) {
                return;
            }
            training = begun;
        }
        console.say("In the background: preparing a cache that makes the next start of this build faster.");
        begun.begin(console::say);
    }

    private List<Database> databases() {
        return services.stream().map(Service::database).filter(Objects::nonNull).toList();
    }

    private ServiceArguments arguments() {
        return new ServiceArguments(services, options.ports(), secrets, home, options.serviceArguments());
    }

    private static Path ownJar() {
        return Path.of(URI.create(Supervisor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    // ---- end

    private void stop() {
        AotTraining begun;
        synchronized (this) {
            state.beginEnd();
            begun = training;
        }
        console.say("Stopping …");
        try {
            if (begun != null) {
                begun.abandon();
            }
            hosts.end();
            postgres.stop();
            state.allStopped();
            console.say("Stopped.");
        } catch (IOException | InterruptedException | RuntimeException failure) {
            console.say("Could not stop everything: %s. ./quenty down tries again.".formatted(failure.getMessage()));
        }
    }
}
