package com.quenty.microcredit.loanschedules;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code loan_schedules} with their rows. */
@Repository
public class LoanScheduleRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoanScheduleRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(LoanAccount account, int version, List<PlannedRow> rows, LoanEvent cause) {
        jdbc.sql("""
                        INSERT INTO loan_schedules (loan_id, schedule_version, event_id, made_on, created_at)
                        VALUES (:loan, :version, :event, :today, :now)
                        """)
                .param("loan", account.key())
                .param("version", version)
                .param("event", cause.id())
                .param("today", account.today())
                .param("now", SqlTimes.now(clock))
                .update();
        jdbc.sql("""
                        INSERT INTO loan_schedule_rows (loan_id, schedule_version, row_number, period_start, due_date,
                            opening_balance, principal_amount, interest_amount, fee_amount, late_fee_amount)
                        SELECT :loan, :version, * FROM unnest(:numbers::int[], :starts::date[], :dues::date[],
                            :openings::numeric[], :principals::numeric[], :interests::numeric[], :fees::numeric[],
                            :lateFees::numeric[])
                        """)
                .param("loan", account.key())
                .param("version", version)
                .param("numbers", rows.stream().map(PlannedRow::number).toArray(Integer[]::new))
                .param(
                        "starts",
                        rows.stream()
                                .map(PlannedRow::from)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param(
                        "dues",
                        rows.stream()
                                .map(PlannedRow::due)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param("openings", rows.stream().map(PlannedRow::opening).toArray(BigDecimal[]::new))
                .param("principals", rows.stream().map(PlannedRow::principal).toArray(BigDecimal[]::new))
                .param("interests", rows.stream().map(PlannedRow::interest).toArray(BigDecimal[]::new))
                .param("fees", rows.stream().map(PlannedRow::fees).toArray(BigDecimal[]::new))
                .param("lateFees", rows.stream().map(PlannedRow::lateFees).toArray(BigDecimal[]::new))
                .update();
    }

    /** Empty when there is no such version. */
    public List<PlannedRow> rows(LoanAccount account, int version) {
        return jdbc.sql("""
                        SELECT row_number, period_start, due_date, opening_balance, principal_amount, interest_amount,
                               fee_amount, late_fee_amount
                        FROM loan_schedule_rows WHERE loan_id = :loan AND schedule_version = :version ORDER BY row_number
                        """)
                .param("loan", account.key())
                .param("version", version)
                .query((row, number) -> read(row, account.terms().decimals()))
                .list();
    }

    private static PlannedRow read(ResultSet row, int decimals) throws SQLException {
        return new PlannedRow(
                row.getInt("row_number"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBigDecimal("opening_balance").setScale(decimals),
                row.getBigDecimal("principal_amount").setScale(decimals),
                row.getBigDecimal("interest_amount").setScale(decimals),
                row.getBigDecimal("fee_amount").setScale(decimals),
                row.getBigDecimal("late_fee_amount").setScale(decimals));
    }
}
