package com.quenty.microcredit.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.quenty.microcredit.Lending;
import com.quenty.microcredit.ledger.ChargeKind;
import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.ChargeWaived;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Rescheduled;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.ledger.LoanEvent.WrittenOff;
import com.quenty.microcredit.ledger.LoanReplay;
import com.quenty.microcredit.ledger.LoanState;
import com.quenty.microcredit.loans.Booking;
import com.quenty.microcredit.loans.LoanAccount;
import com.quenty.microcredit.loans.LoanStore;
import com.quenty.microcredit.loans.PaymentMethod;
import com.quenty.microcredit.terms.ArrearsTolerance;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PenaltyRules;
import com.quenty.microcredit.terms.PrepaymentMode;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Random lives of loans, through the database and through many ends of day, against what has to hold at every step. */
@ServiceIT
class LoanLifePropertyIT {

    private static final int LOANS_AT_ONCE = 5;
    private static final int STEPS = 50;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final LoanStore store;
    private final Lending lending;
    private final Days days;

    LoanLifePropertyIT(
            JdbcClient jdbc,
            TransactionOperations transaction,
            LoanStore store,
            MutableClock clock,
            ApplicationContext beans) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
    }

    @Test
    void everyCentIsAccountedForInAnyLife() {
        for (long seed : new long[] {11, 12}) {
            live(new Random(seed), "seed " + seed);
        }
    }

    private void live(Random random, String what) {
        var loans = new ArrayList<String>();
        for (int i = 0; i < LOANS_AT_ONCE; i++) {
            loans.add(lending.lend(terms(random, i), days.today().minusDays(random.nextInt(60))));
        }
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(4) == 0) {
                days.goOn(1 + random.nextInt(12));
                for (var loan : loans) {
                    check(loan, "%s, step %d, after the end of day".formatted(what, step));
                }
            } else {
                var loan = loans.get(random.nextInt(loans.size()));
                var event = happen(random, loan);
                check(loan, "%s, step %d, after %s".formatted(what, step, event));
            }
        }
    }

    private static LoanTerms terms(Random random, int number) {
        var rules = LoanRules.monthly()
                .prepayment(PrepaymentMode.values()[random.nextInt(3)])
                .penalties(new PenaltyRules(random.nextInt(5), new BigDecimal("500000")))
                .arrears(new ArrearsTolerance(random.nextInt(4), BigDecimal.ZERO))
                .charge(
                        "origination",
                        ChargeTime.DISBURSEMENT,
                        ChargeAmount.percent(ChargeBasis.PERCENT_OF_AMOUNT, "1"))
                .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15000"));
        if (number % 3 == 0) {
            rules.recalculated();
        } else if (number % 3 == 1) {
            rules.flat().charge("insurance", ChargeTime.INSTALMENT, ChargeAmount.flat("2000"));
        }
        return LoanTerms.of("COP", "1200000", "0.24", 4 + random.nextInt(8), rules.build());
    }

    /** One event, or the refusal of it: then nothing may have changed. */
    private String happen(Random random, String loan) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var account = store.open(Lending.LENDER, loan);
                var event = event(random, account);
                store.book(account, event, booking(event));
                return event.toString();
            }));
        } catch (DomainProblem refused) {
            return "refusal " + refused.code();
        }
    }

    private static Booking booking(LoanEvent event) {
        boolean money = event instanceof Payment || event instanceof Recovered || event instanceof CreditRefunded;
        return Booking.ofMoney(
                        Lending.LENDER.id(), "Property", money ? PaymentMethod.CASH : null, money ? event.id() : null)
                .overpaying(true);
    }

    private static LoanEvent event(Random random, LoanAccount account) {
        var today = account.today();
        var backDated = today.minusDays(random.nextInt(20));
        var state = account.state();
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 ->
                new Payment(ExternalId.next("PAY"), backDated, BigDecimal.valueOf(1000L * (1 + random.nextInt(250))));
            case 4 -> new Payment(ExternalId.next("PAY"), today, state.payOff().max(BigDecimal.ONE));
            case 5, 6 -> reversal(random, account);
            case 7 ->
                new ChargeAdded(
                        ExternalId.next("CHG"),
                        random.nextBoolean() ? today : backDated,
                        random.nextBoolean() ? ChargeKind.FEE : ChargeKind.PENALTY,
                        ChargeAmount.flat("5000"),
                        today.plusDays(random.nextInt(40)));
            case 8 ->
                new ChargeWaived(
                        ExternalId.next("EVT"),
                        random.nextBoolean() ? today : backDated,
                        state.charges().isEmpty()
                                ? "none"
                                : state.charges()
                                        .get(random.nextInt(state.charges().size()))
                                        .id());
            case 9 ->
                new Rescheduled(
                        ExternalId.next("RSC"),
                        today,
                        random.nextBoolean() ? today.plusDays(20 + random.nextInt(30)) : null,
                        random.nextBoolean() ? new BigDecimal("0.1800") : null,
                        random.nextInt(3));
            case 10 -> new WrittenOff(ExternalId.next("EVT"), random.nextBoolean() ? today : backDated);
            case 11 -> new Recovered(ExternalId.next("PAY"), backDated, new BigDecimal("30000.00"));
            default ->
                new CreditRefunded(
                        ExternalId.next("PAY"),
                        random.nextBoolean() ? today : backDated,
                        state.overpaid().max(BigDecimal.ONE));
        };
    }

    private static Reversed reversal(Random random, LoanAccount account) {
        var target = account.events().get(random.nextInt(account.events().size()));
        return new Reversed(ExternalId.next("EVT"), account.today(), target.id());
    }

    // ---- what has to hold

    private void check(String loanId, String what) {
        var account = Objects.requireNonNull(transaction.execute(status -> store.read(Lending.LENDER, loanId)));
        var loan = row("SELECT * FROM loans WHERE loan_id = :id", loanId);
        var state = LoanReplay.replay(
                account.terms(),
                account.events(),
                LocalDate.parse(loan.get("aged_to").toString()));
        assertThat(state.outstanding())
                .as("parts, " + what)
                .isEqualByComparingTo(
                        Stream.of("outstanding_balance", "interest_outstanding", "fees_outstanding", "late_fees")
                                .map(column -> (BigDecimal) loan.get(column))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
        columnsAreTheReplay(loan, state, what);
        ledgerAddsUp(loan, loanId, what);
        paymentsAreAllocated(loanId, account, what);
        scheduleAddsUp(loan, loanId, what);
        assertThat(amount(
                        "SELECT coalesce(sum(a.amount), 0) FROM loan_accruals a JOIN loans l ON l.id = a.loan_id"
                                + " WHERE l.loan_id = :id",
                        loanId))
                .as("interest booked, " + what)
                .isEqualByComparingTo((BigDecimal) loan.get("interest_earned"));
    }

    private static void columnsAreTheReplay(Map<String, Object> loan, LoanState state, String what) {
        is(loan, "outstanding_balance", state.outstandingPrincipal(), what);
        is(loan, "interest_outstanding", state.interest().outstanding(), what);
        is(loan, "fees_outstanding", state.fees().outstanding(), what);
        is(loan, "late_fees", state.penalties().outstanding(), what);
        is(loan, "overpaid_amount", state.overpaid(), what);
        is(loan, "uncovered_refund_amount", state.uncoveredRefunds(), what);
        is(loan, "written_off_amount", state.writtenOff(), what);
        is(loan, "arrears_amount", state.arrears(), what);
        is(loan, "recovered_amount", state.recovered(), what);
        assertThat(loan.get("status"))
                .as("status, " + what)
                .isEqualTo(state.status().code());
        assertThat(loan.get("days_past_due")).as("days past due, " + what).isEqualTo(state.daysPastDue());
        assertThat(loan.get("delinquency_bucket"))
                .as("bucket, " + what)
                .isEqualTo(state.bucket().code());
        if (state.status().closed()) {
            is(loan, "outstanding_balance", BigDecimal.ZERO, what);
        }
    }

    /** Outstanding is what was lent less the principal paid and written off; paid is what the entries sum to. */
    private void ledgerAddsUp(Map<String, Object> loan, String loanId, String what) {
        var sums = row("""
                SELECT coalesce(sum(p.principal_amount), 0) AS principal, coalesce(sum(p.recovered_amount), 0) AS recovered,
                       coalesce(sum(p.principal_amount + p.interest_amount + p.late_fee_amount + p.fee_amount), 0) AS paid,
                       coalesce(sum(p.payment_amount), 0) AS moved, coalesce(sum(p.credit_amount), 0) AS credit,
                       coalesce(sum(p.payment_amount - p.principal_amount - p.interest_amount - p.late_fee_amount
                           - p.fee_amount - p.credit_amount - p.recovered_amount), 0) AS lost
                FROM loan_payments p JOIN loans l ON l.id = p.loan_id WHERE l.loan_id = :id
                """, loanId);
        var lent = (BigDecimal) loan.get("principal_amount");
        var principal = (BigDecimal) sums.get("principal");
        var paid = (BigDecimal) loan.get("amount_paid");
        assertThat((BigDecimal) sums.get("lost")).as("lost, " + what).isEqualByComparingTo(BigDecimal.ZERO);
        var uncovered = (BigDecimal) loan.get("uncovered_refund_amount");
        assertThat((BigDecimal) sums.get("paid")).as("paid, " + what).isEqualByComparingTo(paid.subtract(uncovered));
        assertThat((BigDecimal) sums.get("credit")).as("credit, " + what).isEqualByComparingTo((BigDecimal)
                loan.get("overpaid_amount"));
        assertThat((BigDecimal) sums.get("recovered")).as("recovered, " + what).isEqualByComparingTo((BigDecimal)
                loan.get("recovered_amount"));
        if (!"written_off".equals(loan.get("status"))) {
            assertThat((BigDecimal) loan.get("outstanding_balance"))
                    .as("outstanding, " + what)
                    .isEqualByComparingTo(lent.subtract(principal));
        }
    }

    /** The parts of each payment sum to it: allocations by the latest entry, credit and what was recovered. */
    private void paymentsAreAllocated(String loanId, LoanAccount account, String what) {
        var reversed = account.events().stream()
                .filter(Reversed.class::isInstance)
                .map(event -> ((Reversed) event).target())
                .toList();
        var parts = new HashMap<String, BigDecimal>();
        jdbc.sql("""
                        WITH entries AS (
                            SELECT coalesce(p.corrects_payment_id, p.payment_id) AS payment, p.*
                            FROM loan_payments p JOIN loans l ON l.id = p.loan_id WHERE l.loan_id = :id),
                        latest AS (SELECT DISTINCT ON (payment) payment, payment_id FROM entries ORDER BY payment, id DESC)
                        SELECT l.payment,
                               (SELECT sum(e.credit_amount + e.recovered_amount) FROM entries e WHERE e.payment = l.payment)
                               + coalesce((SELECT sum(a.amount) FROM loan_payment_allocations a
                                           WHERE a.entry_id = l.payment_id), 0) AS parts
                        FROM latest l
                        """).param("id", loanId).query(row -> {
            parts.put(row.getString("payment"), row.getBigDecimal("parts"));
        });
        for (var event : account.events()) {
            if (event instanceof Payment payment) {
                assertThat(parts.get(payment.id()))
                        .as("parts of %s on %s, %s", payment.id(), loanId, what)
                        .isEqualByComparingTo(reversed.contains(payment.id()) ? BigDecimal.ZERO : payment.amount());
            }
        }
    }

    private void scheduleAddsUp(Map<String, Object> loan, String loanId, String what) {
        assertThat(amount("""
                        SELECT sum(r.principal_amount) FROM loan_schedule_rows r JOIN loans l ON l.id = r.loan_id
                        WHERE l.loan_id = :id AND r.schedule_version = l.schedule_version
                        """, loanId))
                .as("principal of the plan, " + what)
                .isEqualByComparingTo(((BigDecimal) loan.get("principal_amount"))
                        .add((BigDecimal) loan.get("uncovered_refund_amount")));
    }

    private static void is(Map<String, Object> loan, String column, BigDecimal expected, String what) {
        assertThat((BigDecimal) loan.get(column)).as(column + ", " + what).isEqualByComparingTo(expected);
    }

    private Map<String, Object> row(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query().singleRow();
    }

    private BigDecimal amount(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(BigDecimal.class).single();
    }

    // ---- any order of arrival

    /** Each on a day of its own, so that no order of arrival decides between two of one day. */
    @Test
    void anyOrderOfArrivalGivesTheSameLoan() {
        var random = new Random(7);
        var terms = terms(random, 0);
        var today = days.today();
        var paidOutOn = today.minusDays(70);
        var movements = new ArrayList<Payment>();
        for (int i = 0; i < 6; i++) {
            movements.add(new Payment(
                    ExternalId.next("PAY"), paidOutOn.plusDays(5 + 11L * i), BigDecimal.valueOf(40_000L + 7_000L * i)));
        }
        List<Object> first = null;
        for (int arrival = 0; arrival < 8; arrival++) {
            var loan = lending.lend(terms, paidOutOn);
            for (var movement : movements) {
                transaction.executeWithoutResult(status -> {
                    var account = store.open(Lending.LENDER, loan);
                    var event = new Payment(ExternalId.next("PAY"), movement.on(), movement.amount());
                    store.book(account, event, booking(event));
                });
            }
            check(loan, "arrival %d: %s".formatted(arrival, movements));
            var outcome = outcome(loan, today);
            if (first == null) {
                first = outcome;
            } else if (!first.equals(outcome)) {
                fail("arrival %d, %s: %s instead of %s".formatted(arrival, movements, outcome, first));
            }
            Collections.shuffle(movements, random);
        }
    }

    /** All columns that follow from events, and where each payment's money is, by its day. */
    private List<Object> outcome(String loanId, LocalDate today) {
        var loan = row("SELECT * FROM loans WHERE loan_id = :id", loanId);
        loan.keySet()
                .removeAll(List.of(
                        "id",
                        "loan_id",
                        "application_id",
                        "application_reference",
                        "customer_id",
                        "company_id",
                        "version",
                        "schedule_version",
                        "terms",
                        "created_at",
                        "updated_at"));
        var payments = jdbc.sql("""
                        SELECT p.payment_date, sum(e.principal_amount) AS principal, sum(e.interest_amount) AS interest,
                               sum(e.late_fee_amount) AS late_fee
                        FROM loans l JOIN loan_payments p ON p.loan_id = l.id AND p.entry_type = 'payment'
                        JOIN loan_payments e ON p.payment_id IN (e.payment_id, e.corrects_payment_id)
                        WHERE l.loan_id = :id GROUP BY p.payment_date ORDER BY p.payment_date
                        """).param("id", loanId).query().listOfRows();
        return List.of(today, loan, payments);
    }
}
