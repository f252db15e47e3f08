package com.quenty.localstack.postgres;

import com.quenty.localstack.LauncherFailure;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** SQL as typed: where a statement ends is told by the driver's own parser, which knows quotes, comments and dollars. */
final class SqlStatements {

    /** A word that is a statement of its own exactly when what stands before it is complete. */
    private static final String MARK = "the_end_of_what_was_typed";

    private SqlStatements() {}

    static List<String> of(String sql) {
        return parsed(sql).stream().filter(statement -> !statement.isBlank()).toList();
    }

    /** Whether the last statement is ended by a semicolon; blanks and comments alone are no statement. */
    static boolean areComplete(String sql) {
        return of(sql + "\n" + MARK).getLast().strip().equals(MARK);
    }

    private static List<String> parsed(String sql) {
        try {
            return Parser.parseJdbcSql(sql, true, false, true, false, false).stream()
                    .map(SqlStatements::text)
                    .toList();
        } catch (SQLException impossible) {
            throw new LauncherFailure("this is no SQL: " + impossible.getMessage(), impossible);
        }
    }

    private static String text(NativeQuery query) {
        return query.nativeSql;
    }
}
