package com.quenty.localstack.postgres;

import com.quenty.localstack.LauncherFailure;
import com.quenty.localstack.Service.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that lives and dies with the stack and keeps its data.
 *
 * <p>The binaries are those of the zonky project, but not its launcher: that one trusts every local connection, switches
 * {@code fsync} off and knows no password. Here the server is set up as a deployed one is: passwords for all, durable
 * commits, checksums. It listens on the loopback address only.
 */
public final class LocalPostgres {

    public static final String SUPERUSER = "postgres";
    public static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LARGEST_LOG = 20_000_000;

    private final Path cache;
    private final Path data;
    private final Path log;

    /** @param cache where the binaries are, or will be unpacked to when first needed */
    public LocalPostgres(Path cache, Path data, Path log) {
        this.cache = cache;
        this.data = data;
        this.log = log;
    }

    /** Makes the cluster on the first start; an existing one must know the password already. */
    public void start(int port, Path superuserPasswordFile, List<Database> databases)
            throws IOException, InterruptedException {
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise(superuserPasswordFile);
        }
        configure(port, databases);
        rotateLog();
        var started = run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-s",
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "start");
        if (started.status() != 0) {
            throw new LauncherFailure("PostgreSQL did not start: %s; see %s".formatted(lastWords(started), log));
        }
    }

    /** Sessions are ended and a checkpoint written; nothing to do when it is not running. */
    public void stop() throws IOException, InterruptedException {
        if (running().isPresent()) {
            run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-s",
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Long.toString(PATIENCE.toSeconds()),
                    "stop");
        }
    }

    /** The server process that uses this data folder, whichever launcher has started it. */
    public Optional<ProcessHandle> running() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return postmaster(Files.readAllLines(file));
    }

    /**
     * After a crash of the machine the file stays and its pid may by now be anybody's. The server notes its start
     * time; another program with that pid has another one.
     */
    static Optional<ProcessHandle> postmaster(List<String> pidFile) {
        if (pidFile.size() < 3) {
            return Optional.empty();
        }
        var noted = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, noted).abs().compareTo(Duration.ofSeconds(10)) < 0)
                        .orElse(true));
    }

    private void initialise(Path superuserPasswordFile) throws IOException, InterruptedException {
        var made = run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + superuserPasswordFile,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (made.status() != 0) {
            throw new LauncherFailure("PostgreSQL could not be set up in %s: %s".formatted(data, lastWords(made)));
        }
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude 'quenty.conf'\n", StandardOpenOption.APPEND);
    }

    /** Written at each start, so that a new port, service or setting takes effect. */
    private void configure(int port, List<Database> databases) throws IOException {
        Files.writeString(data.resolve("quenty.conf"), """
            listen_addresses = '%s'
            port = %d
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 128MB
            fsync = on
            synchronous_commit = on
            password_encryption = 'scram-sha-256'
            shared_preload_libraries = 'pg_stat_statements'
            timezone = 'UTC'
            log_timezone = 'UTC'
            """.formatted(HOST, port));
        Files.writeString(data.resolve("pg_hba.conf"), hostBasedAccess(databases));
    }

    /** The superuser reaches all, a service its own database and the throw-away one that AOT training uses. */
    static String hostBasedAccess(List<Database> databases) {
        var lines = databases.stream()
                .map(database -> "host  %s,%s  %s  %s/32  scram-sha-256"
                        .formatted(
                                database.name(),
                                Databases.trainingCopyOf(database).name(),
                                database.owner(),
                                HOST));
        return Stream.concat(Stream.of("host  all  %s  %s/32  scram-sha-256".formatted(SUPERUSER, HOST)), lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private record Done(int status, List<String> output) {}

    private Done run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name", "").equals("root")) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody, while the
            // files it owns stay root's.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(PostgresBinaries.in(cache).program(program).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the server inherits it and would hold a pipe open for ever.
        var output = Files.createTempFile("quenty-postgres", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Done(-1, List.of(program + " did not end in time"));
            }
            return new Done(process.exitValue(), Files.readAllLines(output));
        } catch (IOException missing) {
            throw new LauncherFailure("PostgreSQL can't be started: " + missing.getMessage(), missing);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String lastWords(Done done) {
        return done.output().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> line.contains("error")
                        || line.contains("FATAL")
                        || line.contains("could not")
                        || line.contains("unshare"))
                .findFirst()
                .or(() -> done.output().stream().filter(line -> !line.isBlank()).reduce((earlier, last) -> last))
                .orElse("it says nothing (status " + done.status() + ")");
    }
}
