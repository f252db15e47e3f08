package com.quenty.platform.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as JDBC takes and gives them. PostgreSQL's driver knows {@code timestamptz} as {@link OffsetDateTime} only.
 */
public final class SqlTimes {

    private SqlTimes() {}

    /** A parameter. */
    public static OffsetDateTime of(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** A parameter that may be null; give {@code Types.TIMESTAMP_WITH_TIMEZONE} with it. */
    public static @Nullable OffsetDateTime orNull(@Nullable Instant time) {
        return time == null ? null : of(time);
    }

    /** The clock's time, as a parameter. */
    public static OffsetDateTime now(Clock clock) {
        return of(clock.instant());
    }

    /** A column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A column that may be null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
