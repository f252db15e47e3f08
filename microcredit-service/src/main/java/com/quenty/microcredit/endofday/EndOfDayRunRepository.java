package com.quenty.microcredit.endofday;

import com.quenty.microcredit.loans.LoanAgeingService.Batch;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code end_of_day_runs} with their failures, in the transaction of the work they record. */
@Repository
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
                .param("now", SqlTimes.now(clock))
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
                        .param("now", SqlTimes.now(clock))
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
                .param("now", SqlTimes.now(clock))
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
                SqlTimes.instant(row, "started_at"),
                SqlTimes.instantOrNull(row, "finished_at"),
                row.getInt("loans_aged"),
                row.getInt("loans_past_due"),
                row.getInt("applications_expired"),
                row.getInt("failures"));
    }
}
