package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.SourceTree;
import com.quenty.localstack.postgres.LocalPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that a killed launcher left running. Services end by themselves with it; the database server does not. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Says what was stopped, for people to read. */
    public static List<String> stop(Home home, SourceTree sources) throws IOException, InterruptedException {
        var stopped = new ArrayList<String>();
        var written = Status.lastWritten(home);
        if (written.isPresent()) {
            for (var host : written.get().hosts()) {
                var process = host.find();
                if (process.isPresent()) {
                    end(process.get());
                    stopped.add("services (pid %d)".formatted(host.pid()));
                }
            }
        }
        var postgres = new LocalPostgres(sources.cache(), home.postgresData(), home.log("postgres"));
        var server = postgres.running();
        if (server.isPresent()) {
            postgres.stop();
            stopped.add("PostgreSQL (pid %d)".formatted(server.get().pid()));
        }
        return stopped;
    }

    /** Politely, then by force. */
    public static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!ended(process, PATIENCE)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            ended(process, PATIENCE);
        }
    }

    public static boolean ended(ProcessHandle process, Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
