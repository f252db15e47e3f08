package com.quenty.microcredit.loanaccounts;

import com.quenty.microcredit.ledger.Allocation;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.platform.identity.ExternalId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code loan_payments} in step with the replay by adding entries, never by changing one: the sums over a payment's
 * entries are where its money is now, the sums over all entries what was paid on the loan.
 */
@Component
class PaymentLedger {

    private static final String COMPLETED = "completed";

    /** A line of an allocation as it is kept. */
    private record Line(
            int row,
            String timing,
            String component,
            @Nullable String charge,
            LocalDate on,
            BigDecimal amount) {

        static Line of(Allocation allocation) {
            return new Line(
                    allocation.row(),
                    allocation.timing().code(),
                    allocation.component().code(),
                    allocation.charge(),
                    allocation.on(),
                    allocation.amount().setScale(2));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws DuplicatePaymentReference when the loan knows a movement of money by this name */
    void requireNew(Loan loan, @Nullable String reference) {
        if (reference == null) {
            return;
        }
        jdbc.sql("SELECT payment_id FROM loan_payment_keys WHERE loan_id = :loan AND payment_reference = :reference")
                .param("loan", loan.id())
                .param("reference", reference)
                .query(String.class)
                .optional()
                .ifPresent(known -> {
                    throw new DuplicatePaymentReference(known);
                });
    }

    /** @param event the one that has just been written; null when only days have passed */
    void follow(
            Loan loan,
            List<LoanEvent> events,
            LoanState state,
            @Nullable LoanEvent event,
            Booking booking,
            LocalDate today) {
        var movements = events.stream().filter(PaymentLedger::movesMoney).toList();
        if (movements.isEmpty()) {
            return;
        }
        var reversed = events.stream()
                .filter(Reversed.class::isInstance)
                .map(each -> ((Reversed) each).target())
                .collect(Collectors.toSet());
        var booked = booked(loan);
        var lines = lines(loan);
        for (var movement : movements) {
            var now = reversed.contains(movement.id()) ? PaymentSplit.NOTHING : PaymentSplit.of(movement, state);
            var linesNow = reversed.contains(movement.id()) ? List.<Line>of() : linesOf(movement, state);
            var before = booked.get(movement.id());
            if (before == null) {
                enter(loan, movement, now, linesNow, state, booking, today);
            } else if (!now.minus(before).isNothing()
                    || !linesNow.equals(lines.getOrDefault(movement.id(), List.of()))) {
                var type = event instanceof Reversed it && it.target().equals(movement.id())
                        ? EntryType.REVERSAL
                        : EntryType.REALLOCATION;
                correct(loan, movement, type, now.minus(before), linesNow, state, booking, today);
            }
        }
    }

    private static boolean movesMoney(LoanEvent event) {
        return event instanceof Payment || event instanceof Recovered || event instanceof CreditRefunded;
    }

    private static List<Line> linesOf(LoanEvent movement, LoanState state) {
        var outcome = PaymentSplit.outcome(movement, state);
        return outcome == null
                ? List.of()
                : outcome.allocations().stream().map(Line::of).toList();
    }

    private void enter(
            Loan loan,
            LoanEvent movement,
            PaymentSplit split,
            List<Line> lines,
            LoanState state,
            Booking booking,
            LocalDate today) {
        var type = movement instanceof Payment
                ? EntryType.PAYMENT
                : movement instanceof Recovered ? EntryType.RECOVERY : EntryType.REFUND;
        var outcome = PaymentSplit.outcome(movement, state);
        var balance = outcome == null ? state.outstandingPrincipal() : outcome.principalAfter();
        insert(loan, movement.id(), type, null, movement.on(), split, balance, booking, today);
        insert(loan, movement.id(), movement.id(), lines);
    }

    private void correct(
            Loan loan,
            LoanEvent movement,
            EntryType type,
            PaymentSplit difference,
            List<Line> lines,
            LoanState state,
            Booking booking,
            LocalDate today) {
        var id = ExternalId.next("PAY");
        var reason = new Booking(booking.actor(), booking.reason(), null, null, false);
        insert(loan, id, type, movement.id(), today, difference, state.outstandingPrincipal(), reason, today);
        insert(loan, id, movement.id(), lines);
    }

    private void insert(
            Loan loan,
            String id,
            EntryType type,
            @Nullable String corrects,
            LocalDate date,
            PaymentSplit split,
            BigDecimal balance,
            Booking booking,
            LocalDate today) {
        jdbc.sql("""
                        INSERT INTO loan_payments (payment_id, loan_id, payment_amount, principal_amount, interest_amount,
                            late_fee_amount, fee_amount, credit_amount, recovered_amount, payment_date, payment_method,
                            payment_reference, payment_status, remaining_balance, entry_type, corrects_payment_id,
                            booked_on, booked_by, created_at)
                        VALUES (:id, :loan, :total, :principal, :interest, :lateFee, :fee, :credit, :recovered, :date,
                            :method, :reference, :status, :balance, :type, :corrects, :today, :actor, :now)
                        """)
                .param("id", id)
                .param("loan", loan.id())
                .param("total", split.total())
                .param("principal", split.principal())
                .param("interest", split.interest())
                .param("lateFee", split.lateFee())
                .param("fee", split.fee())
                .param("credit", split.credit())
                .param("recovered", split.recovered())
                .param("date", date)
                .param(
                        "method",
                        booking.method() == null ? null : booking.method().code(),
                        Types.VARCHAR)
                .param("reference", booking.reference(), Types.VARCHAR)
                .param("status", COMPLETED)
                .param("balance", balance)
                .param("type", type.code())
                .param("corrects", corrects, Types.VARCHAR)
                .param("today", today)
                .param("actor", booking.actor())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void insert(Loan loan, String entry, String payment, List<Line> lines) {
        int number = 0;
        for (var line : lines) {
            jdbc.sql("""
                            INSERT INTO loan_payment_allocations (entry_id, line, loan_id, payment_id, row_number, timing,
                                component, charge_id, allocated_on, amount)
                            VALUES (:entry, :line, :loan, :payment, :row, :timing, :component, :charge, :on, :amount)
                            """)
                    .param("entry", entry)
                    .param("line", ++number)
                    .param("loan", loan.id())
                    .param("payment", payment)
                    .param("row", line.row())
                    .param("timing", line.timing())
                    .param("component", line.component())
                    .param("charge", line.charge(), Types.VARCHAR)
                    .param("on", line.on())
                    .param("amount", line.amount())
                    .update();
        }
    }

    /** By payment, where its money is by the entries so far. */
    private Map<String, PaymentSplit> booked(Loan loan) {
        var booked = new HashMap<String, PaymentSplit>();
        jdbc.sql("""
                        SELECT coalesce(corrects_payment_id, payment_id) AS payment, sum(principal_amount) AS principal,
                               sum(interest_amount) AS interest, sum(late_fee_amount) AS late_fee, sum(fee_amount) AS fee,
                               sum(credit_amount) AS credit, sum(recovered_amount) AS recovered
                        FROM loan_payments WHERE loan_id = :loan AND payment_date >= :disbursed GROUP BY 1
                        """)
                .param("loan", loan.id())
                .param("disbursed", loan.disbursementDate())
                .query(row -> {
                    booked.put(
                            row.getString("payment"),
                            new PaymentSplit(
                                    row.getBigDecimal("principal"),
                                    row.getBigDecimal("interest"),
                                    row.getBigDecimal("late_fee"),
                                    row.getBigDecimal("fee"),
                                    row.getBigDecimal("credit"),
                                    row.getBigDecimal("recovered")));
                });
        return booked;
    }

    /** By payment, the lines of its latest entry. */
    private Map<String, List<Line>> lines(Loan loan) {
        var lines = new HashMap<String, List<Line>>();
        jdbc.sql("""
                        SELECT a.payment_id, a.row_number, a.timing, a.component, a.charge_id, a.allocated_on, a.amount
                        FROM loan_payment_allocations a
                        JOIN (SELECT DISTINCT ON (coalesce(corrects_payment_id, payment_id)) payment_id AS entry_id
                              FROM loan_payments WHERE loan_id = :loan AND payment_date >= :disbursed
                              ORDER BY coalesce(corrects_payment_id, payment_id), id DESC) latest USING (entry_id)
                        ORDER BY a.entry_id, a.line
                        """)
                .param("loan", loan.id())
                .param("disbursed", loan.disbursementDate())
                .query(row -> {
                    lines.computeIfAbsent(row.getString("payment_id"), each -> new ArrayList<>())
                            .add(new Line(
                                    row.getInt("row_number"),
                                    row.getString("timing"),
                                    row.getString("component"),
                                    row.getString("charge_id"),
                                    row.getObject("allocated_on", LocalDate.class),
                                    row.getBigDecimal("amount")));
                });
        return lines;
    }
}
