package com.quenty.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own that is migrated up to a version, given rows as that version knew them, and migrated on: to see what a
 * migration makes of the rows that it finds.
 *
 * <pre>{@code
 * try (var database = MigratedInSteps.upTo(32)) {
 *     database.jdbc().sql("INSERT INTO …").update();
 *     database.migrate(33);
 * }
 * }</pre>
 */
public final class MigratedInSteps implements AutoCloseable {

    /** Databases without rows of tests, by the version that they were migrated up to. */
    private static final Map<Integer, String> MIGRATED = new ConcurrentHashMap<>();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresServer server = PostgresServer.running();
    private final String name = "steps_" + COUNT.incrementAndGet();

    private MigratedInSteps(String template) {
        server.execute(ServiceDatabase.create(name, template));
    }

    /** By the migrations of the service and of the platform up to this version; the first time in this JVM by running them. */
    public static MigratedInSteps upTo(int version) {
        return new MigratedInSteps(MIGRATED.computeIfAbsent(version, MigratedInSteps::migrated));
    }

    private static String migrated(int version) {
        var server = PostgresServer.running();
        var fresh = "steps_at_" + version;
        server.execute(ServiceDatabase.create(fresh, "template0"));
        migrate(server, fresh, version);
        return fresh;
    }

    /** Runs those that are missing, as a release does when it starts. */
    public void migrate(int version) {
        migrate(server, name, version);
    }

    private static void migrate(PostgresServer server, String database, int version) {
        Flyway.configure()
                .dataSource(server.url(database), PostgresServer.OWNER, PostgresServer.OWNER)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(Integer.toString(version)))
                .load()
                .migrate();
    }

    /** Each statement is a transaction. */
    public JdbcClient jdbc() {
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(name), PostgresServer.OWNER, PostgresServer.OWNER));
    }

    @Override
    public void close() {
        server.execute(ServiceDatabase.drop(name));
    }
}
