package com.quenty.microcredit.loanaccounts;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every plan that a loan has had. A version is written by the event that made it; what only the passing of days changes, the
 * interest on overdue principal for one, makes none.
 */
@Component
class ScheduleArchive {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScheduleArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a new version if the plan is another than before. */
    void follow(Loan loan, LoanState state, LoanEvent cause, LocalDate today) {
        var rows = state.instalments().stream().map(PlannedRow::of).toList();
        if (!rows.equals(rows(loan, loan.scheduleVersion()))) {
            write(loan, loan.replan(), rows, cause, today);
        }
    }

    private void write(Loan loan, int version, List<PlannedRow> rows, LoanEvent cause, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO loan_schedules (loan_id, schedule_version, event_id, made_on, created_at)
                        VALUES (:loan, :version, :event, :today, :now)
                        """)
                .param("loan", loan.id())
                .param("version", version)
                .param("event", cause.id())
                .param("today", today)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        INSERT INTO loan_schedule_rows (loan_id, schedule_version, row_number, period_start, due_date,
                            opening_balance, principal_amount, interest_amount, fee_amount, late_fee_amount)
                        SELECT :loan, :version, * FROM unnest(:numbers::int[], :starts::date[], :dues::date[],
                            :openings::numeric[], :principals::numeric[], :interests::numeric[], :fees::numeric[],
                            :lateFees::numeric[])
                        """)
                .param("loan", loan.id())
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
    List<PlannedRow> rows(Loan loan, int version) {
        return jdbc.sql("""
                        SELECT row_number, period_start, due_date, opening_balance, principal_amount, interest_amount,
                               fee_amount, late_fee_amount
                        FROM loan_schedule_rows WHERE loan_id = :loan AND schedule_version = :version ORDER BY row_number
                        """)
                .param("loan", loan.id())
                .param("version", version)
                .query((row, number) -> read(row, loan.terms().decimals()))
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
