package com.quenty.localstack.postgres;

import com.quenty.localstack.Service.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One database per service, each owned by a role of its own that can connect to nothing else. */
public final class Databases implements AutoCloseable {

    private final Connection connection;

    private Databases(Connection connection) {
        this.connection = connection;
    }

    public static Databases asSuperuser(int port, String password) throws SQLException {
        return new Databases(DriverManager.getConnection(url(port, "postgres"), LocalPostgres.SUPERUSER, password));
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LocalPostgres.HOST, port, database);
    }

    /** Creates what is missing, and sets the passwords: those are ours to choose at each start. */
    public void prepare(List<Database> databases, Function<Database, String> passwordOf) throws SQLException {
        execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements"); // from here it shows the statements of all
        for (var shared : List.of("postgres", "template1")) {
            execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(shared));
        }
        for (var database : databases) {
            var owner = identifier(database.owner());
            if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", database.owner())) {
                execute("CREATE ROLE %s LOGIN".formatted(owner));
            }
            execute("ALTER ROLE %s PASSWORD '%s'".formatted(owner, literal(passwordOf.apply(database))));
            create(database);
        }
    }

    private void create(Database database) throws SQLException {
        if (exists("SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            return;
        }
        var name = identifier(database.name());
        execute("CREATE DATABASE %s OWNER %s".formatted(name, identifier(database.owner())));
        execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    /** A throw-away twin, for starting the service without touching its data. */
    public static Database trainingCopyOf(Database database) {
        return new Database("training_" + database.name(), database.owner());
    }

    public void createTrainingCopies(List<Database> databases) throws SQLException {
        dropTrainingCopies(databases);
        for (var database : databases) {
            create(trainingCopyOf(database));
        }
    }

    public void dropTrainingCopies(List<Database> databases) throws SQLException {
        for (var database : databases) {
            execute("DROP DATABASE IF EXISTS %s WITH (FORCE)"
                    .formatted(identifier(trainingCopyOf(database).name())));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names are quoted because {@code order} is a word of SQL. */
    private static String identifier(String name) {
        return "\"%s\"".formatted(name.replace("\"", "\"\""));
    }

    private static String literal(String text) {
        return text.replace("'", "''");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
