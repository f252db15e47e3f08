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
import org.jspecify.annotations.Nullable;

/**
 * A way into a database: psql where it is installed, else what is needed of it: a prompt, {@code -c} and SQL from standard
 * input.
 *
 * @param password of the user
 */
public record SqlPrompt(int port, String database, String user, String password) {

    private static final String WITHOUT_PSQL =
            "psql is not installed; without it there is SQL at the prompt, from standard input and after -c, but no ";

    /** @param options of psql */
    public int open(List<String> options) throws IOException, SQLException, InterruptedException {
        if (isInstalled("psql")) {
            return psql(options);
        }
        var commands = commands(options);
        try (var connection = DriverManager.getConnection(Databases.url(port, database), user, password)) {
            var good = commands.isEmpty()
                    ? converse(connection, new InputStreamReader(System.in, Charset.defaultCharset()))
                    : answer(connection, commands, System.out, System.err);
            return good ? 0 : 1;
        }
    }

    private int psql(List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("psql", "-h", LocalPostgres.HOST, "-p", Integer.toString(port), "-U", user, "-d", database));
        command.addAll(options);
        var psql = new ProcessBuilder(command);
        psql.environment().put("PGPASSWORD", password);
        return psql.inheritIO().start().waitFor();
    }

    /** The text after each {@code -c}. */
    static List<String> commands(List<String> options) {
        var commands = new ArrayList<String>();
        for (var rest = options.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (option.startsWith("--command=")) {
                commands.add(option.substring("--command=".length()));
            } else if (!option.equals("-c") && !option.equals("--command")) {
                throw new LauncherFailure(WITHOUT_PSQL + option);
            } else if (rest.hasNext()) {
                commands.add(rest.next());
            } else {
                throw new LauncherFailure(option + " wants SQL after it");
            }
        }
        return commands;
    }

    private boolean converse(Connection connection, InputStreamReader input) throws IOException {
        var lines = new BufferedReader(input);
        if (System.console() == null || !System.console().isTerminal()) {
            return converse(connection, lines, System.out, System.err, null);
        }
        System.out.println("psql is not installed; this prompt takes SQL, each statement ended by a semicolon.");
        return converse(connection, lines, System.out, System.out, database);
    }

    /**
     * Answers each statement as soon as it is complete, and what is left at the end of the input.
     *
     * @param prompt null where nobody types
     * @return whether all went well
     */
    static boolean converse(
            Connection connection, BufferedReader input, PrintStream out, PrintStream errors, @Nullable String prompt)
            throws IOException {
        var sql = new StringBuilder();
        var good = true;
        prompt(out, prompt, sql);
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            if (sql.isEmpty() && line.startsWith("\\")) {
                errors.println(WITHOUT_PSQL + line.strip());
                good = false;
            } else {
                sql.append(line).append('\n');
            }
            if (SqlStatements.areComplete(sql.toString())) {
                good &= answer(connection, SqlStatements.of(sql.toString()), out, errors);
                sql.setLength(0);
            }
            prompt(out, prompt, sql);
        }
        return answer(connection, SqlStatements.of(sql.toString()), out, errors) && good;
    }

    private static void prompt(PrintStream out, @Nullable String prompt, StringBuilder unfinished) {
        if (prompt != null) {
            out.print(unfinished.isEmpty() ? prompt + "> " : "… ");
            out.flush();
        }
    }

    /** One after the other; each is on its own, as in psql. */
    private static boolean answer(Connection connection, List<String> all, PrintStream out, PrintStream errors) {
        var good = true;
        for (var sql : all) {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (var rows = statement.execute(sql);
                        rows || statement.getUpdateCount() >= 0;
                        rows = statement.getMoreResults()) {
                    if (rows) {
                        print(statement.getResultSet(), out);
                    } else {
                        out.println(statement.getUpdateCount() + " rows");
                    }
                }
            } catch (SQLException wrong) {
                errors.println(wrong.getMessage());
                good = false;
            }
        }
        return good;
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
