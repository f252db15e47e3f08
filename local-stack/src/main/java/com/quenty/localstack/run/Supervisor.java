package com.quenty.localstack.run;

import com.quenty.localstack.Checkout;
import com.quenty.localstack.Home;
import com.quenty.localstack.Refusal;
import com.quenty.localstack.Service;
import com.quenty.localstack.Service.Database;
import com.quenty.localstack.Suite;
import com.quenty.localstack.build.Installation;
import com.quenty.localstack.host.HostEvent;
import com.quenty.localstack.host.HostOrders;
import com.quenty.localstack.host.HostOrders.HostedService;
import com.quenty.localstack.postgres.Databases;
import com.quenty.localstack.postgres.PostgresServer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of one running stack, from {@code ./quenty up} to its end.
 *
 * <p>Starts the database server and the processes of the services, and stays to watch them. Whatever ends it, a signal,
 * a failure or the wish of {@code ./quenty down}, stops them again in the shutdown hook; when it is killed, the services
 * notice by themselves and the next launcher finds the database server.
 */
public final class Supervisor {

    /**
     * @param oneProcess all services as contexts of one JVM; else a JVM each
     * @param training whether a start without an AOT cache makes one in the background
     * @param serviceArguments handed to every service, after all others
     */
    public record Options(boolean oneProcess, Ports ports, boolean training, List<String> serviceArguments) {}

    /** Two contexts start side by side: with two cores more of them only wait for each other. */
    private static final int START_AT_ONCE = 2;

    private static final long LEAST_DISK_SPACE = 300_000_000;
    private static final int LAST_LINES = 15;

    private static final int RESTARTS = 10;
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(1);

    private final Checkout checkout;
    private final Home home;
    private final Options options;
    private final PrintStream out;

    private final List<Service> services;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final List<HostProcess> hosts = new CopyOnWriteArrayList<>();

    /** Services that were told to start and have not answered. */
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();

    private final long startedAt = System.nanoTime();

    private Status status;
    private boolean up;
    private boolean ending;
    private @Nullable AotTraining training;
    private @Nullable FileChannel lock;

    public Supervisor(Checkout checkout, Home home, Options options, PrintStream out) {
        this.checkout = checkout;
        this.home = home;
        this.options = options;
        this.out = out;
        this.services = checkout.services();
        this.secrets = new Secrets(home);
        this.postgres = new PostgresServer(checkout.cache(), home.postgresData(), home.log(Suite.POSTGRES));
        this.status = Status.initial(home, services, options.ports(), "starting");
    }

    /** Returns only when all services have ended by themselves; a wish to stop ends the JVM. */
    public int run() throws IOException, InterruptedException, SQLException {
        lockOrRefuse();
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        writeStatus();

        var installation = Installation.of(checkout, checkout.cache().resolve("builds"), ownJar());
        say("Starting %d services in %s, with PostgreSQL 17%s."
                .formatted(
                        services.size(),
                        options.oneProcess() ? "one process" : "a process each",
                        Files.exists(installation.aotCache()) ? "" : "; the first start of a build takes longer"));
        if (options.oneProcess()) {
            launch("host", services, installation);
        } else {
            for (var service : services) {
                launch("host-" + service.name(), List.of(service), installation);
            }
        }
        startPostgres();
        orderAll(installation);
        awaitStarted();
        if (noneReady()) {
            say("Nothing could be started.");
            return 1;
        }
        summarise();
        if (options.training() && allReady()) {
            train(installation);
        }
        return awaitEnd();
    }

    // ---- start

    /** Never closed: the lock is held until this process ends, however it ends. */
    private void lockOrRefuse() throws IOException {
        lock = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() != null) {
            return;
        }
        throw new Refusal("this stack is running already; see ./quenty status, or stop it with ./quenty down");
    }

    private void prepare() throws IOException, InterruptedException {
        if (services.isEmpty()) {
            throw new Refusal("there is no service in " + checkout.root());
        }
        var free = Files.getFileStore(home.folder()).getUsableSpace();
        if (free < LEAST_DISK_SPACE) {
            throw new Refusal("the disk of %s is full: %d MB left, %d needed"
                    .formatted(home.folder(), free / 1_000_000, LEAST_DISK_SPACE / 1_000_000));
        }
        for (var leftover : Leftovers.stop(home, checkout)) {
            say("Stopped what an earlier launcher left behind: " + leftover);
        }
        options.ports().refuseTaken(services);
        if (Files.exists(home.postgresData().resolve("PG_VERSION")) && !secrets.knowsSuperuser()) {
            throw new Refusal("%s has lost its secrets (%s): put them back, or remove both to begin anew"
                    .formatted(home.data(), home.secrets()));
        }
    }

    private void startPostgres() throws IOException, InterruptedException, SQLException {
        var databases = databases();
        var password = secrets.superuserPassword();
        postgres.start(options.ports().postgres(), secrets.superuserPasswordFile(), databases);
        try (var server = Databases.asSuperuser(options.ports().postgres(), password)) {
            server.prepare(databases, database -> secrets.databasePassword(database.owner()));
        }
        progress(Suite.POSTGRES, options.ports().postgres(), "ready");
        watchPostgres();
    }

    private void watchPostgres() throws IOException {
        postgres.running().ifPresent(server -> server.onExit().thenRun(this::postgresEnded));
    }

    /** It crashed or was killed. The services wait for it and answer 503 meanwhile, so it is enough to start it again. */
    private void postgresEnded() {
        synchronized (this) {
            if (ending) {
                return;
            }
        }
        var log = home.log(Suite.POSTGRES);
        say("PostgreSQL ended; starting it again. Its last words:");
        tail(log);
        try {
            restartPostgres();
            say("PostgreSQL is back.");
            watchPostgres();
        } catch (IOException | Refusal failure) {
            say("PostgreSQL FAILED: " + failure.getMessage());
            say("  log: " + log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** More than one try: as long as a session of the old server still ends, a new one may not touch the data. */
    private void restartPostgres() throws IOException, InterruptedException {
        for (int triesLeft = RESTARTS; ; triesLeft--) {
            try {
                postgres.start(options.ports().postgres(), secrets.superuserPasswordFile(), databases());
                return;
            } catch (Refusal notYet) {
                if (triesLeft == 1) {
                    throw notYet;
                }
                Thread.sleep(BETWEEN_RESTARTS);
            }
        }
    }

    private List<Database> databases() {
        return services.stream().map(Service::database).filter(Objects::nonNull).toList();
    }

    private void launch(String name, List<Service> hosted, Installation installation) throws IOException {
        var host = HostProcess.launch(
                name,
                hosted.stream().map(Service::name).toList(),
                installation,
                home,
                home.logs(),
                List.of(),
                JvmOptions.forServices(hosted.size(), installation.aotCache()));
        hosts.add(host);
        for (var service : hosted) {
            setState(service.name(), "starting", host.pid());
        }
        host.onExit(exit -> ended(host, exit));
    }

    /** Processes of one service each start a few at a time as well: all at once they starve each other. */
    private void orderAll(Installation installation) throws IOException, InterruptedException {
        var arguments = new ServiceArguments(services, options.ports(), secrets, home, options.serviceArguments());
        for (var host : hosts) {
            if (!options.oneProcess()) {
                awaitFewerAtWork(START_AT_ONCE);
            }
            var hosted = services.stream()
                    .filter(service -> host.services().contains(service.name()))
                    .toList();
            atWork.addAll(host.services());
            host.order(orders(installation, hosted, arguments::of, false), event -> report(host, event));
        }
    }

    static HostOrders orders(
            Installation installation,
            List<Service> services,
            Function<Service, List<String>> arguments,
            boolean rehearsal) {
        var hosted = services.stream()
                .map(service -> {
                    var installed = installation.get(service);
                    return new HostedService(
                            service.name(),
                            installation.jarOf(service),
                            installed.mainClass(),
                            installed.libraries(),
                            arguments.apply(service));
                })
                .toList();
        return new HostOrders(hosted, START_AT_ONCE, rehearsal);
    }

    private void train(Installation installation) {
        if (Files.exists(installation.aotCache())) {
            return;
        }
        var arguments = new ServiceArguments(services, options.ports(), secrets, home, options.serviceArguments());
        var begun = new AotTraining(installation, home, services, databases(), options.ports(), secrets, arguments);
        synchronized (this) {
            if (ending) {
                return;
            }
            training = begun;
        }
        say("In the background: preparing a cache that makes the next start of this build faster.");
        begun.begin(this::say);
    }

    // ---- what is heard from the processes

    private void report(HostProcess host, HostEvent event) {
        if (host.isEnding()) {
            return;
        }
        switch (event.state()) {
            case "ready" -> {
                progress(event.service(), portOf(event.service()), "ready");
                setState(event.service(), "ready", host.pid());
            }
            case "failed" -> fail(event.service(), event.detail(), home.log(event.service()));
            default -> setState(event.service(), event.state(), host.pid());
        }
    }

    private void ended(HostProcess host, int exit) {
        if (host.isEnding()) {
            return;
        }
        var affected =
                host.services().stream().filter(service -> !hasFailed(service)).toList();
        for (var service : affected) {
            var log = host.services().size() == 1 && Files.exists(home.log(service))
                    ? home.log(service)
                    : home.log(host.name());
            var why = "its process ended (%s)".formatted(inWords(exit));
            if (service.equals(affected.getFirst())) {
                fail(service, why, log);
            } else {
                say("%s: %s".formatted(service, why));
                setState(service, "failed", null);
            }
        }
    }

    private static String inWords(int exit) {
        return exit > 128 ? "signal " + (exit - 128) : "status " + exit;
    }

    private void fail(String service, String why, Path log) {
        say("%s FAILED: %s".formatted(service, why));
        tail(log);
        say("  log: " + log);
        setState(service, "failed", null); // last: who waits for the end of the start wants to have read this
    }

    private void tail(Path log) {
        try {
            new Log(log).tail(LAST_LINES).forEach(line -> say("    | " + line));
        } catch (IOException unreadable) {
            say("    " + unreadable.getMessage());
        }
    }

    private void progress(String service, int port, String state) {
        say("  %-26s :%-6d %-8s %5.1f s".formatted(service, port, state, seconds()));
    }

    private int portOf(String service) {
        return status.find(service).orElseThrow().port();
    }

    private double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    // ---- state

    private synchronized boolean hasFailed(String service) {
        return status.find(service)
                .filter(process -> process.state().equals("failed"))
                .isPresent();
    }

    /** What has failed stays so: the last words of a process may be heard after its end. */
    private synchronized void setState(String service, String state, @Nullable Long pid) {
        if (hasFailed(service)) {
            return;
        }
        status = status.with(service, state, pid);
        if (!state.equals("starting")) {
            atWork.remove(service);
        }
        writeStatus();
        notifyAll();
    }

    private synchronized void writeStatus() {
        try {
            Status.write(
                    home,
                    new Status.Written(
                            ProcessId.of(ProcessHandle.current()),
                            hosts.stream().map(HostProcess::id).toList(),
                            up,
                            status));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private synchronized long starting() {
        return status.processes().stream()
                .filter(process -> process.state().equals("starting"))
                .count();
    }

    private synchronized boolean allReady() {
        return status.processes().stream().allMatch(process -> process.state().equals("ready"));
    }

    private synchronized boolean noneReady() {
        return status.processes().stream().noneMatch(process -> process.state().equals("ready"));
    }

    private synchronized void awaitFewerAtWork(int limit) throws InterruptedException {
        while (atWork.size() >= limit) {
            wait();
        }
    }

    private synchronized void awaitStarted() throws InterruptedException {
        while (starting() > 0) {
            wait();
        }
    }

    // ---- end

    private int awaitEnd() throws InterruptedException {
        for (var host : hosts) {
            host.waitFor();
        }
        synchronized (this) {
            while (ending) {
                wait(); // the JVM ends with its hook
            }
        }
        say("No service is left.");
        return 1;
    }

    private void stop() {
        AotTraining begun;
        synchronized (this) {
            ending = true;
            begun = training;
        }
        say("Stopping …");
        try {
            if (begun != null) {
                begun.abandon();
            }
            hosts.forEach(HostProcess::end);
            for (var host : hosts) {
                host.awaitEnd();
            }
            postgres.stop();
            synchronized (this) {
                status = status.allStopped();
                writeStatus();
            }
            say("Stopped.");
        } catch (IOException | InterruptedException | RuntimeException failure) {
            say("Could not stop everything: %s. ./quenty down tries again.".formatted(failure.getMessage()));
        }
    }

    // ---- words

    private void summarise() throws IOException {
        var failed = status.processes().stream()
                .filter(process -> !process.state().equals("ready"))
                .map(Status.ServiceProcess::name)
                .toList();
        var url = options.ports().gatewayUrl();
        say("");
        say(
                failed.isEmpty()
                        ? String.format(Locale.ROOT, "Quenty is up after %.1f s.", seconds())
                        : "Up, but without " + String.join(", ", failed) + ".");
        say("");
        say("  API            %s/api/v1".formatted(url));
        say("  Documentation  %s/docs".formatted(url));
        if (Files.exists(home.adminPasswordFile())) {
            say("  Sign in        user admin, one-time password %s"
                    .formatted(Files.readString(home.adminPasswordFile()).strip()));
            say("                 POST /api/v1/auth/login, then set your own with POST /api/v1/auth/change-password");
        } else {
            say("  Sign in        POST /api/v1/auth/login");
        }
        say("  Logs           %s".formatted(home.logs()));
        say("  Stop           Ctrl-C here, or ./quenty down");
        say("");
        synchronized (this) {
            up = true;
            writeStatus();
        }
    }

    private static Path ownJar() {
        return Path.of(URI.create(Supervisor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }
}
