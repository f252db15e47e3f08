package com.quenty.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL of this JVM, started when first needed and gone with it: a container where Docker is at hand, else the
 * embedded binaries. {@code -Dquenty.test.database} or {@code QUENTY_TEST_DATABASE} decides: {@code auto} (default), {@code
 * container}, {@code embedded}.
 *
 * @param superuser who makes databases; services never connect as this role
 */
record PostgresServer(String host, int port, String superuser, String password) {

    /** The owner of every test database. Not a superuser: a migration that needs one fails here as it would in use. */
    static final String OWNER = "service";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String IMAGE = "postgres:17";

    /** Rows of a test may be lost with the machine; a log that nobody replays is kept short. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "checkpoint_timeout", "1h",
            "max_wal_size", "2GB",
            "max_connections", "200");

    /** Reached only by a server that does not start at all. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    static PostgresServer running() {
        return Holder.SERVER;
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Runs statements as superuser, one by one, outside a transaction: CREATE DATABASE wants it so. */
    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test server refused: " + String.join("; ", statements), failed);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), superuser, password);
    }

    private static PostgresServer start() {
        long before = System.nanoTime();
        var server = choose();
        server.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, OWNER));
        LOG.info("Test database ready after {} ms", (System.nanoTime() - before) / 1_000_000);
        return server;
    }

    private static PostgresServer choose() {
        var wanted = System.getProperty(
                "quenty.test.database", System.getenv().getOrDefault("QUENTY_TEST_DATABASE", "auto"));
        switch (wanted.toLowerCase(Locale.ROOT)) {
            case "embedded" -> {
                LOG.info("Test database: embedded PostgreSQL, as asked for");
                return embedded();
            }
            case "container" -> {
                LOG.info("Test database: container {}, as asked for", IMAGE);
                return container();
            }
            case "auto" -> {
                var obstacle = Docker.obstacleTo(IMAGE);
                if (obstacle.isEmpty()) {
                    LOG.info("Test database: container {}", IMAGE);
                    return container();
                }
                LOG.info("Test database: embedded PostgreSQL, because {}", obstacle.get());
                return embedded();
            }
            default ->
                throw new IllegalArgumentException(
                        "quenty.test.database is '%s', not auto, container or embedded".formatted(wanted));
        }
    }

    private static PostgresServer container() {
        var command = new ArrayList<>(List.of("postgres"));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        @SuppressWarnings("resource") // removed with the JVM, by Ryuk or by the hook
        var container = new PostgreSQLContainer(IMAGE).withCommand(command.toArray(String[]::new));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-test-database"));
        return new PostgresServer(
                container.getHost(), container.getMappedPort(5432), container.getUsername(), container.getPassword());
    }

    private static PostgresServer embedded() {
        try {
            // Stopped by its own shutdown hook.
            var builder = EmbeddedPostgres.builder().setPGStartupWait(LONGEST_START);
            SETTINGS.forEach(builder::setServerConfig);
            return new PostgresServer("localhost", builder.start().getPort(), "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", failed);
        }
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();
    }
}
