package com.quenty.microcredit.endofday;

import com.quenty.microcredit.loans.LoanAgeingService.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes {@code end_of_day_runs} with their failures, in the transaction of the work they record. */
@Component
class EndOfDayRunRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndOfDayRunRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(LocalDate day) {
        jdbc.sql("INSERT INTO end_of_day_runs (business_date, started_at) VALUES (:day, :now) ON CONFLICT DO NOTHING")
                .param("day", day)
                .param("now", now())
                .update();
    }

    void note(LocalDate day, Batch batch) {
        jdbc.sql("""
                        UPDATE end_of_day_runs SET loans_aged = loans_aged + :aged WHERE business_date = :day
                        """).param("day", day).param("aged", batch.aged()).update();
        batch.failures()
                .forEach((loan, error) -> jdbc.sql("""
                        INSERT INTO end_of_day_failures (business_date, loan_id, error, failed_at)
                        VALUES (:day, :loan, :error, :now)
                        ON CONFLICT (business_date, loan_id) DO UPDATE SET error = :error, failed_at = :now
                        """)
                        .param("day", day)
                        .param("loan", loan)
                        .param("error", error)
                        .param("now", now())
                        .update());
    }

    void noteExpired(LocalDate day, int applications) {
        jdbc.sql("""
                        UPDATE end_of_day_runs SET applications_expired = applications_expired + :expired
                        WHERE business_date = :day
                        """).param("day", day).param("expired", applications).update();
    }

    void finish(LocalDate day, int pastDue) {
        jdbc.sql("""
                        UPDATE end_of_day_runs
                        SET finished_at = :now, loans_past_due = :pastDue,
                            failures = (SELECT count(*) FROM end_of_day_failures f WHERE f.business_date = :day)
                        WHERE business_date = :day AND finished_at IS NULL
                        """)
                .param("day", day)
                .param("now", now())
                .param("pastDue", pastDue)
                .update();
    }

    /** Broken off by a crash, or under way elsewhere. */
    Optional<LocalDate> unfinished() {
        return jdbc
                .sql("SELECT min(business_date) FROM end_of_day_runs WHERE finished_at IS NULL")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .flatMap(day -> Optional.ofNullable(day).stream())
                .findFirst();
    }

    List<EndOfDayRun> latest(int count) {
        return jdbc.sql("SELECT * FROM end_of_day_runs ORDER BY business_date DESC LIMIT :count")
                .param("count", count)
                .query((row, number) -> read(row))
                .list();
    }

    private static EndOfDayRun read(ResultSet row) throws SQLException {
        return new EndOfDayRun(
                row.getObject("business_date", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getInt("loans_aged"),
                row.getInt("loans_past_due"),
                row.getInt("applications_expired"),
                row.getInt("failures"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
