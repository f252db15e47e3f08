package com.quenty.test;

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

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresServer server = PostgresServer.running();
    private final String name = "steps_" + COUNT.incrementAndGet();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(server.url(name), PostgresServer.OWNER, PostgresServer.OWNER);

    private MigratedInSteps() {
        server.execute(ServiceDatabase.create(name, "template0"));
    }

    /** By the migrations of the service and of the platform up to this version. */
    public static MigratedInSteps upTo(int version) {
        var database = new MigratedInSteps();
        database.migrate(version);
        return database;
    }

    /** Runs those that are missing, as a release does when it starts. */
    public void migrate(int version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(Integer.toString(version)))
                .load()
                .migrate();
    }

    /** Each statement is a transaction. */
    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        server.execute(ServiceDatabase.drop(name));
    }
}
