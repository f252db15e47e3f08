package com.quenty.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for all tests of the starter, and a database of its own for each that asks. */
public final class TestPostgres {

    /** A slow machine must not look like a pool without room; a test of that has its own. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // Durability off: what a test wrote may be lost with the machine.
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(3))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A pool on an empty database; connections as services have them. */
    public static HikariDataSource freshDatabase() {
        return freshDatabase("");
    }

    /** @param patience how long the pool's callers wait for a connection */
    public static HikariDataSource freshDatabase(Duration patience) {
        return freshDatabase("", patience);
    }

    /** @param settings as {@code CREATE DATABASE} knows them */
    public static HikariDataSource freshDatabase(String settings) {
        return freshDatabase(settings, PATIENCE);
    }

    private static HikariDataSource freshDatabase(String settings, Duration patience) {
        var name = "test_" + DATABASES.incrementAndGet();
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("create database " + name + " " + settings);
        var config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(patience.toMillis());
        return new HikariDataSource(config);
    }

    /** For a test's own statements, beside those of the pool. */
    public static JdbcClient beside(HikariDataSource pool) {
        return JdbcClient.create(new DriverManagerDataSource(pool.getJdbcUrl()));
    }
}
