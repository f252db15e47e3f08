package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.ledger.Allocation;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.PaymentMethod;
import com.quenty.microcredit.terms.DebtComponent;
import com.quenty.microcredit.terms.DueTiming;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.persistence.SqlTimes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes {@code loan_payments} with their allocations and keys. No entry is older than its loan; the
 * condition on the date spares partitions.
 */
@Repository
class LoanPaymentRepository {

    private static final String COMPLETED = "completed";

    /**
     * An entry of the ledger: a movement of money, or a correction of one.
     *
     * @param corrects the payment that it corrects; null for the payment itself
     * @param split what it added to the payment
     * @param balance principal owed after it
     */
    record Entry(
            String paymentId,
            EntryType type,
            @Nullable String corrects,
            LocalDate paymentDate,
            PaymentSplit split,
            @Nullable PaymentMethod method,
            @Nullable String reference,
            BigDecimal balance,
            LocalDate bookedOn,
            String bookedBy,
            Instant createdAt) {

        String payment() {
            return corrects == null ? paymentId : corrects;
        }
    }

    /** A line of an allocation. */
    record Line(
            int row,
            DueTiming timing,
            DebtComponent component,
            @Nullable String charge,
            LocalDate on,
            BigDecimal amount) {

        static Line of(Allocation allocation) {
            return new Line(
                    allocation.row(),
                    allocation.timing(),
                    allocation.component(),
                    allocation.charge(),
                    allocation.on(),
                    allocation.amount().setScale(2));
        }
    }

    private final JdbcClient jdbc;

    LoanPaymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LoanAccount account, Entry entry, List<Line> lines) {
        var method = entry.method();
        jdbc.sql("""
                        INSERT INTO loan_payments (payment_id, loan_id, payment_amount, principal_amount, interest_amount,
                            late_fee_amount, fee_amount, credit_amount, recovered_amount, payment_date, payment_method,
                            payment_reference, payment_status, remaining_balance, entry_type, corrects_payment_id,
                            booked_on, booked_by, created_at)
                        VALUES (:id, :loan, :total, :principal, :interest, :lateFee, :fee, :credit, :recovered, :date,
                            :method, :reference, :status, :balance, :type, :corrects, :bookedOn, :bookedBy, :createdAt)
                        """)
                .param("id", entry.paymentId())
                .param("loan", account.key())
                .param("total", entry.split().total())
                .param("principal", entry.split().principal())
                .param("interest", entry.split().interest())
                .param("lateFee", entry.split().lateFee())
                .param("fee", entry.split().fee())
                .param("credit", entry.split().credit())
                .param("recovered", entry.split().recovered())
                .param("date", entry.paymentDate())
                .param("method", method == null ? null : method.code(), Types.VARCHAR)
                .param("reference", entry.reference(), Types.VARCHAR)
                .param("status", COMPLETED)
                .param("balance", entry.balance())
                .param("type", entry.type().code())
                .param("corrects", entry.corrects(), Types.VARCHAR)
                .param("bookedOn", entry.bookedOn())
                .param("bookedBy", entry.bookedBy())
                .param("createdAt", SqlTimes.of(entry.createdAt()))
                .update();
        for (int i = 0; i < lines.size(); i++) {
            insert(account, entry, i + 1, lines.get(i));
        }
    }

    private void insert(LoanAccount account, Entry entry, int number, Line line) {
        jdbc.sql("""
                        INSERT INTO loan_payment_allocations (entry_id, line, loan_id, payment_id, row_number, timing,
                            component, charge_id, allocated_on, amount)
                        VALUES (:entry, :line, :loan, :payment, :row, :timing, :component, :charge, :on, :amount)
                        """)
                .param("entry", entry.paymentId())
                .param("line", number)
                .param("loan", account.key())
                .param("payment", entry.payment())
                .param("row", line.row())
                .param("timing", line.timing().code())
                .param("component", line.component().code())
                .param("charge", line.charge(), Types.VARCHAR)
                .param("on", line.on())
                .param("amount", line.amount())
                .update();
    }

    /** The payment with this reference of the outside world. */
    Optional<String> idByReference(LoanAccount account, String reference) {
        return jdbc.sql("SELECT payment_id FROM loan_payment_keys WHERE loan_id = :loan AND payment_reference ="
                        + " :reference")
                .param("loan", account.key())
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    /** The payment and its corrections, in their order; empty when there is no such payment. */
    List<Entry> entries(LoanAccount account, String paymentId) {
        return jdbc.sql("""
                        SELECT * FROM loan_payments
                        WHERE loan_id = :loan AND payment_date >= :disbursed
                          AND :payment IN (payment_id, corrects_payment_id)
                        ORDER BY id
                        """)
                .param("loan", account.key())
                .param("disbursed", account.disbursedOn())
                .param("payment", paymentId)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The allocations of a payment by the entry that wrote them. */
    Map<String, List<Line>> linesByEntry(LoanAccount account, String paymentId) {
        var lines = new HashMap<String, List<Line>>();
        jdbc.sql("""
                        SELECT * FROM loan_payment_allocations
                        WHERE loan_id = :loan AND payment_id = :payment ORDER BY entry_id, line
                        """).param("loan", account.key()).param("payment", paymentId).query(row -> {
            lines.computeIfAbsent(row.getString("entry_id"), each -> new ArrayList<>())
                    .add(line(row));
        });
        return lines;
    }

    /** Where the money of each payment is: the sums of its entries. */
    Map<String, PaymentSplit> splits(LoanAccount account) {
        var splits = new HashMap<String, PaymentSplit>();
        jdbc.sql("""
                        SELECT coalesce(corrects_payment_id, payment_id) AS payment,
                               sum(principal_amount) AS principal_amount, sum(interest_amount) AS interest_amount,
                               sum(late_fee_amount) AS late_fee_amount, sum(fee_amount) AS fee_amount,
                               sum(credit_amount) AS credit_amount, sum(recovered_amount) AS recovered_amount
                        FROM loan_payments WHERE loan_id = :loan AND payment_date >= :disbursed GROUP BY 1
                        """)
                .param("loan", account.key())
                .param("disbursed", account.disbursedOn())
                .query(row -> {
                    splits.put(row.getString("payment"), split(row));
                });
        return splits;
    }

    /** The allocations of each payment by its latest entry. */
    Map<String, List<Line>> latestLines(LoanAccount account) {
        var lines = new HashMap<String, List<Line>>();
        jdbc.sql("""
                        SELECT a.*
                        FROM loan_payment_allocations a
                        JOIN (SELECT DISTINCT ON (coalesce(corrects_payment_id, payment_id)) payment_id AS entry_id
                              FROM loan_payments WHERE loan_id = :loan AND payment_date >= :disbursed
                              ORDER BY coalesce(corrects_payment_id, payment_id), id DESC) latest USING (entry_id)
                        ORDER BY a.entry_id, a.line
                        """)
                .param("loan", account.key())
                .param("disbursed", account.disbursedOn())
                .query(row -> {
                    lines.computeIfAbsent(row.getString("payment_id"), each -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var method = row.getString("payment_method");
        return new Entry(
                row.getString("payment_id"),
                Coded.of(EntryType.class, row.getString("entry_type")),
                row.getString("corrects_payment_id"),
                row.getObject("payment_date", LocalDate.class),
                split(row),
                method == null ? null : Coded.of(PaymentMethod.class, method),
                row.getString("payment_reference"),
                row.getBigDecimal("remaining_balance"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("booked_by"),
                SqlTimes.instant(row, "created_at"));
    }

    private static PaymentSplit split(ResultSet row) throws SQLException {
        return new PaymentSplit(
                row.getBigDecimal("principal_amount"),
                row.getBigDecimal("interest_amount"),
                row.getBigDecimal("late_fee_amount"),
                row.getBigDecimal("fee_amount"),
                row.getBigDecimal("credit_amount"),
                row.getBigDecimal("recovered_amount"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("row_number"),
                Coded.of(DueTiming.class, row.getString("timing")),
                Coded.of(DebtComponent.class, row.getString("component")),
                row.getString("charge_id"),
                row.getObject("allocated_on", LocalDate.class),
                row.getBigDecimal("amount"));
    }
}
