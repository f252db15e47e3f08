package com.quenty.localstack.postgres;

import com.quenty.localstack.LauncherFailure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A way into a database: psql where it is installed, else a plain prompt that takes statements ending in a semicolon. */
public final class SqlPrompt {

    private SqlPrompt() {}

    public static int open(int port, String database, String user, String password)
            throws IOException, SQLException, InterruptedException {
        if (isInstalled("psql")) {
            var psql = new ProcessBuilder(
                    "psql", "-h", LocalPostgres.HOST, "-p", Integer.toString(port), "-U", user, "-d", database);
            psql.environment().put("PGPASSWORD", password);
            return psql.inheritIO().start().waitFor();
        }
        try (var connection = DriverManager.getConnection(Databases.url(port, database), user, password)) {
            var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            System.out.println("psql is not installed; this prompt takes SQL, each statement ended by a semicolon.");
            converse(connection, database, input, System.out);
            return 0;
        } catch (SQLException refused) {
            throw new LauncherFailure(
                    "%s can't be reached: %s; is the stack up?".formatted(database, refused.getMessage()), refused);
        }
    }

    static void converse(Connection connection, String database, BufferedReader input, PrintStream out)
            throws IOException {
        var statement = new StringBuilder();
        out.print(database + "> ");
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            statement.append(line).append('\n');
            if (line.strip().endsWith(";")) {
                answer(connection, statement.toString(), out);
                statement.setLength(0);
            }
            out.print(statement.isEmpty() ? database + "> " : "… ");
            out.flush();
        }
        out.println();
    }

    private static void answer(Connection connection, String sql, PrintStream out) {
        try (var statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                print(statement.getResultSet(), out);
            } else {
                out.println(statement.getUpdateCount() + " rows");
            }
        } catch (SQLException wrong) {
            out.println(wrong.getMessage());
        }
    }

    private static void print(ResultSet rows, PrintStream out) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        var table = new ArrayList<List<String>>();
        var header = new ArrayList<String>();
        for (var column = 1; column <= columns; column++) {
            header.add(rows.getMetaData().getColumnLabel(column));
        }
        table.add(header);
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (var column = 1; column <= columns; column++) {
                row.add(Objects.requireNonNullElse(rows.getString(column), ""));
            }
            table.add(row);
        }
        var widths = new int[columns];
        for (var row : table) {
            for (var column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (var row : table) {
            for (var column = 0; column < columns; column++) {
                out.printf("%-" + Math.max(1, widths[column]) + "s  ", row.get(column));
            }
            out.println();
        }
        out.println("(%d rows)".formatted(table.size() - 1));
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
