package com.quenty.test;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of one running service. The service keeps its address for life; what is behind the address is replaced
 * between test classes by a copy of what was there when the service had started.
 *
 * <p>Copies are made by {@code CREATE DATABASE … TEMPLATE}, which carries sequences, partitions, triggers and whatever a test
 * did to the schema, where emptying the tables would have to know of each.
 */
final class ServiceDatabase implements JdbcConnectionDetails {

    /** Databases that only Flyway has written to, by what it ran. */
    private static final Map<String, String> MIGRATED = new ConcurrentHashMap<>();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PostgresServer server = PostgresServer.running();
    private final String name = "it_" + COUNT.incrementAndGet();
    private final String template = name + "_start";
    private boolean kept;

    ServiceDatabase() {
        server.execute(create(name, "template0"));
    }

    /** Migrates the database; the first time in this JVM by running the migrations, later by a copy of their result. */
    void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        var key = String.join(" ", Arrays.toString(configuration.getLocations()), configuration.getTable());
        var migrated = MIGRATED.computeIfAbsent(key, unused -> {
            var fresh = "migrated_" + (MIGRATED.size() + 1);
            server.execute(create(fresh, "template0"));
            Flyway.configure(configuration.getClassLoader())
                    .configuration(configuration)
                    .dataSource(server.url(fresh), PostgresServer.OWNER, PostgresServer.OWNER)
                    .load()
                    .migrate();
            return fresh;
        });
        server.execute(drop(name), create(name, migrated));
    }

    /** Puts the database back to what it was when this was called first. The pools' connections do not survive it. */
    void startOver(Collection<DataSource> pools) {
        server.execute("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name));
        pools.forEach(ServiceDatabase::evict);
        if (kept) {
            server.execute(drop(name), create(name, template));
        } else {
            server.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'".formatted(name),
                    create(template, name),
                    "ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name));
            kept = true;
        }
        // Again: a connection that a pool was just making has come in since, and is as dead as the others.
        pools.forEach(ServiceDatabase::evict);
    }

    private static void evict(DataSource pool) {
        try {
            if (pool.isWrapperFor(HikariDataSource.class)) {
                var connections = pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
                if (connections != null) {
                    connections.softEvictConnections();
                }
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // The builtin locale sorts the same way on every machine, whatever the server was set up with.
    static String create(String database, String from) {
        var locale =
                from.equals("template0") ? " ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'" : "";
        return "CREATE DATABASE %s TEMPLATE %s OWNER %s%s".formatted(database, from, PostgresServer.OWNER, locale);
    }

    static String drop(String database) {
        return "DROP DATABASE %s WITH (FORCE)".formatted(database);
    }

    @Override
    public String getJdbcUrl() {
        return server.url(name);
    }

    @Override
    public String getUsername() {
        return PostgresServer.OWNER;
    }

    @Override
    public String getPassword() {
        return PostgresServer.OWNER;
    }
}
