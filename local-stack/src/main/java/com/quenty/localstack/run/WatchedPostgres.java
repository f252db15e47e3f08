package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Service.Database;
import com.quenty.localstack.Suite;
import com.quenty.localstack.postgres.Databases;
import com.quenty.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The database server of the stack: started with the stack, and again when it ends by itself. */
final class WatchedPostgres {

    private static final int RESTARTS = 10;
    private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(1);

    private final LocalPostgres server;
    private final int port;
    private final List<Database> databases;
    private final Secrets secrets;
    private final Path log;
    private final StackState state;
    private final Console console;

    WatchedPostgres(
            Path cache,
            Home home,
            int port,
            List<Database> databases,
            Secrets secrets,
            StackState state,
            Console console) {
        this.log = home.log(Suite.POSTGRES);
        this.server = new LocalPostgres(cache, home.postgresData(), log);
        this.port = port;
        this.databases = databases;
        this.secrets = secrets;
        this.state = state;
        this.console = console;
    }

    /** Data without its passwords can't be used. */
    void refuseLostSecrets(Home home) {
        if (Files.exists(home.postgresData().resolve("PG_VERSION")) && !secrets.knowsSuperuser()) {
            throw new LauncherFailure("%s has lost its secrets (%s): put them back, or remove both to begin anew"
                    .formatted(home.data(), home.secrets()));
        }
    }

    void start() throws IOException, InterruptedException, SQLException {
        var password = secrets.superuserPassword();
        startServer();
        try (var asSuperuser = Databases.asSuperuser(port, password)) {
            asSuperuser.prepare(databases, database -> secrets.databasePassword(database.owner()));
        }
        console.ready(Suite.POSTGRES, port);
        watch();
    }

    void stop() throws IOException, InterruptedException {
        server.stop();
    }

    private void startServer() throws IOException, InterruptedException {
        server.start(port, secrets.superuserPasswordFile(), databases);
    }

    private void watch() throws IOException {
        server.running().ifPresent(process -> process.onExit().thenRun(this::ended));
    }

    /** It crashed or was killed. The services answer 503 until it is back and then connect again by themselves. */
    private void ended() {
        if (state.isEnding()) {
            return;
        }
        console.say("PostgreSQL ended; starting it again. The end of its log:");
        console.tail(log);
        try {
            restart();
            console.say("PostgreSQL is back.");
            watch();
        } catch (IOException | LauncherFailure failure) {
            console.say("PostgreSQL FAILED: " + failure.getMessage());
            console.say("  log: " + log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** More than one try: as long as a session of the old server is still ending, a new one may not touch the data. */
    private void restart() throws IOException, InterruptedException {
        for (int triesLeft = RESTARTS; ; triesLeft--) {
            try {
                startServer();
                return;
            } catch (LauncherFailure notYet) {
                if (triesLeft == 1) {
                    throw notYet;
                }
                Thread.sleep(BETWEEN_RESTARTS);
            }
        }
    }
}
