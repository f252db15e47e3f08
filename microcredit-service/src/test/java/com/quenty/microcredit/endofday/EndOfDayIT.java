package com.quenty.microcredit.endofday;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.Lending;
import com.quenty.microcredit.applications.ApplicationExpiryService;
import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.loans.LoanAgeingService;
import com.quenty.microcredit.terms.ArrearsTolerance;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PenaltyRules;
import com.quenty.microcredit.terms.RepaymentEvery;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class EndOfDayIT {

    /** Late fee on the fourth day, arrears from the third on. */
    private static final LoanTerms TERMS = LoanTerms.of(
            "COP",
            "1200000",
            "0.24",
            4,
            LoanRules.monthly()
                    .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15000"))
                    .penalties(new PenaltyRules(3, null))
                    .arrears(new ArrearsTolerance(2, new BigDecimal("1000")))
                    .build());

    private final ApiClient api;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final BusinessDateStore calendar;
    private final LoanAgeingService ageing;
    private final EndOfDayCatchUpService endOfDay;
    private final EndOfDayRunRepository runs;
    private final ApplicationExpiryService applications;
    private final EndOfDayProperties properties;
    private final Lending lending;
    private final Days days;

    EndOfDayIT(
            RestTestClient http,
            JdbcClient jdbc,
            TransactionOperations transaction,
            BusinessDateStore calendar,
            LoanAgeingService ageing,
            EndOfDayCatchUpService endOfDay,
            EndOfDayRunRepository runs,
            ApplicationExpiryService applications,
            EndOfDayProperties properties,
            MutableClock clock,
            ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.calendar = calendar;
        this.ageing = ageing;
        this.endOfDay = endOfDay;
        this.runs = runs;
        this.applications = applications;
        this.properties = properties;
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
    }

    private Map<String, Object> loan(String loanId) {
        return jdbc.sql("SELECT * FROM loans WHERE loan_id = :id")
                .param("id", loanId)
                .query()
                .singleRow();
    }

    /** All that a loan shows of its life, but for its names and the moments at which things were written. */
    private Map<String, Object> life(String loanId) {
        var loan = loan(loanId);
        var key = loan.get("id");
        loan.keySet()
                .removeAll(List.of(
                        "id",
                        "loan_id",
                        "application_id",
                        "application_reference",
                        "customer_id",
                        "company_id",
                        "terms",
                        "created_at",
                        "updated_at"));
        loan.put(
                "accruals",
                jdbc.sql("SELECT accrued_to, amount, earned_to_date FROM loan_accruals WHERE loan_id = :id ORDER BY id")
                        .param("id", key)
                        .query()
                        .listOfRows());
        loan.put(
                "moves",
                jdbc.sql("SELECT field, from_code, to_code FROM state_history WHERE subject_id = :id ORDER BY id")
                        .param("id", loanId)
                        .query()
                        .listOfRows());
        return loan;
    }

    @Test
    void aLoanAgesByToleranceFeeAndBucket() {
        var paidOutOn = days.today();
        var loan = lending.lend(TERMS, paidOutOn);
        var due = paidOutOn.plusMonths(1);

        days.goTo(due);
        assertThat(loan(loan)).containsEntry("days_past_due", 0).containsEntry("delinquency_bucket", "current");
        assertThat((BigDecimal) loan(loan).get("arrears_amount")).isZero();
        days.goTo(due.plusDays(1));
        assertThat((BigDecimal) loan(loan).get("arrears_amount")).isPositive();
        days.goTo(due.plusDays(2));
        assertThat(loan(loan)).containsEntry("days_past_due", 0);
        days.goTo(due.plusDays(3));
        assertThat(loan(loan)).containsEntry("days_past_due", 3).containsEntry("collection_status", "reminder");
        assertThat((BigDecimal) loan(loan).get("late_fees")).isZero();
        days.goTo(due.plusDays(4));
        assertThat((BigDecimal) loan(loan).get("late_fees")).isEqualByComparingTo("15000");
        days.goTo(due.plusDays(25));
        assertThat(loan(loan)).containsEntry("days_past_due", 25);
        // Once for each instalment, however long it stays unpaid.
        assertThat((BigDecimal) loan(loan).get("late_fees")).isEqualByComparingTo("15000");
        days.goTo(due.plusDays(31));
        assertThat(loan(loan))
                .containsEntry("days_past_due", 31)
                .containsEntry("delinquency_bucket", "31_60")
                .containsEntry("collection_status", "contact");
        assertThat(api.get("/api/v1/loans/" + loan + "/history")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(move -> move.path("field").asString().equals("delinquency_bucket"))
                        .map(move -> move.path("to").asString()))
                .containsExactly("31_60", "1_30");
    }

    /**
     * The business date of a database moves once, so the twin that saw single days lives thirty days earlier, on a loan
     * by weeks of which each day has its like.
     */
    @Test
    void daysOfStandstillAreCaughtUpAsSingleDaysWouldHaveBeen() {
        var byWeeks = LoanTerms.of(
                "COP",
                "1200000",
                "0.24",
                4,
                TERMS.rules().but().repaid(RepaymentEvery.weeks(1)).build());
        var start = days.today();
        var single = lending.lend(byWeeks, start);
        days.goOn(30);
        var expected = told(single, start);
        var again = days.today();
        var caughtUp = lending.lend(byWeeks, again);

        days.calendarAt(again.plusDays(30));
        endOfDay.catchUp();

        assertThat(told(caughtUp, again)).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(runs.latest(30))
                .extracting(EndOfDayRun::businessDate)
                .startsWith(again.plusDays(30), again.plusDays(29))
                .endsWith(again.plusDays(1));
        eventually(() -> assertThat(runs.latest(30))
                .allSatisfy(run -> assertThat(run.finishedAt()).isNotNull()));
    }

    /** The events by day of its life; without the entries of month ends, which fall on other days of it. */
    private List<Object> told(String loanId, LocalDate paidOutOn) {
        var life = life(loanId);
        var told = new ArrayList<Object>();
        told.add(life.get("days_past_due"));
        told.add(life.get("late_fees"));
        told.add(life.get("arrears_amount"));
        told.add(life.get("interest_earned"));
        told.add(life.get("moves"));
        jdbc.sql("""
                        SELECT a.accrued_to - :start AS day, a.earned_to_date
                        FROM loan_accruals a JOIN loans l ON l.id = a.loan_id
                        WHERE l.loan_id = :id AND (a.accrued_to - :start) % 7 = 0 ORDER BY a.id
                        """)
                .param("id", loanId)
                .param("start", paidOutOn)
                .query()
                .listOfRows()
                .forEach(told::add);
        return told;
    }

    @Test
    void anInterruptedRunResumes() {
        var start = days.midMonth();
        var loans = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            loans.add(lending.lend(TERMS, start.minusMonths(1)));
        }
        var day = start.plusDays(1);
        days.calendarAt(day);
        // As far as a run gets that is killed after its first batch.
        transaction.executeWithoutResult(status -> {
            calendar.advanceTo(day);
            runs.begin(day);
        });
        transaction.executeWithoutResult(status -> runs.note(day, ageing.ageNext(day, 0, 2)));
        assertThat(runs.unfinished()).contains(day);

        endOfDay.catchUp();

        assertThat(runs.unfinished()).isEmpty();
        var first = life(loans.getFirst());
        assertThat(first.get("aged_to").toString()).isEqualTo(day.toString());
        assertThat(loans).allSatisfy(loan -> assertThat(life(loan)).isEqualTo(first));
        // A further run finds nothing to do.
        var before = loans.stream().map(this::life).toList();
        endOfDay.catchUp();
        assertThat(loans.stream().map(this::life).toList()).isEqualTo(before);
    }

    @Test
    void concurrentRunsDoEverythingOnce() {
        var start = days.midMonth();
        var loans = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            loans.add(lending.lend(TERMS, start.minusMonths(1)));
        }
        days.calendarAt(start.plusDays(4));

        var outcomes = Concurrently.run(4, () -> {
            endOfDay.catchUp();
            return calendar.today();
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.require()).isEqualTo(start.plusDays(4)));
        assertThat(loans).allSatisfy(loan -> {
            assertThat((BigDecimal) loan(loan).get("late_fees")).isEqualByComparingTo("15000");
            assertThat(life(loan)).isEqualTo(life(loans.getFirst()));
        });
    }

    /** The service's own job runs too: its caller may not be told that all is done while the job is at the last day. */
    @Test
    void aDayThatAnotherRunBeginsWhileThisOneLooksForWorkIsProcessedWithIt() {
        var start = days.midMonth();
        var loan = lending.lend(TERMS, start.minusMonths(1));
        var day = start.plusDays(4);
        days.goTo(start.plusDays(3));
        days.calendarAt(day);
        var other = new AnotherRun(jdbc, Clock.systemUTC(), day);
        var run = new EndOfDayCatchUpService(calendar, ageing, applications, other, properties, transaction);

        run.catchUp();

        assertThat(other.begun).isTrue();
        assertThat(runs.unfinished()).isEmpty();
        assertThat(loan(loan)).containsEntry("days_past_due", 4);
        assertThat((BigDecimal) loan(loan).get("late_fees")).isEqualByComparingTo("15000");
    }

    /** Begins the next day in a transaction of its own, right after it was asked for unfinished ones. */
    private class AnotherRun extends EndOfDayRunRepository {

        private final LocalDate day;
        private boolean begun;

        AnotherRun(JdbcClient jdbc, Clock clock, LocalDate day) {
            super(jdbc, clock);
            this.day = day;
        }

        @Override
        Optional<LocalDate> unfinished() {
            var found = super.unfinished();
            if (!begun) {
                begun = true;
                Concurrently.run(1, () -> {
                            transaction.executeWithoutResult(status -> {
                                calendar.advanceTo(day);
                                runs.begin(day);
                            });
                            return day;
                        })
                        .getFirst()
                        .require();
            }
            return found;
        }
    }

    @Test
    void paymentsDuringTheEndOfDayAreNotLost() {
        var start = days.midMonth();
        var loan = lending.lend(TERMS, start.minusMonths(1));
        days.calendarAt(start.plusDays(1));
        var calls = new ArrayList<Callable<Integer>>();
        calls.add(() -> {
            endOfDay.catchUp();
            return 201;
        });
        for (int i = 0; i < 7; i++) {
            calls.add(() -> api.key(ExternalId.next("KEY"))
                    .post("/api/v1/loans/%s/payments".formatted(loan), """
                            {"payment_amount": 1000, "payment_method": "cash"}""")
                    .status());
        }

        var outcomes = Concurrently.run(calls);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.require()).isEqualTo(201));
        assertThat((BigDecimal) loan(loan).get("amount_paid")).isEqualByComparingTo("7000");
        assertThat(loan(loan).get("aged_to").toString())
                .isEqualTo(start.plusDays(1).toString());
        assertThat((BigDecimal) loan(loan).get("arrears_amount")).isPositive();
    }

    @Test
    void aLoanOnWhichNothingChangesIsLeftAlone() {
        var start = days.today();
        var loan = lending.lend(TERMS, start);
        var next = LocalDate.parse(loan(loan).get("next_ageing_date").toString());
        var version = loan(loan).get("version");

        days.goTo(next.minusDays(1));

        assertThat(loan(loan).get("version")).isEqualTo(version);
        assertThat(loan(loan).get("aged_to").toString()).isEqualTo(start.toString());
    }

    @Test
    void interestIsBookedByTheMonthAndOnDueDates() {
        var start = days.today();
        var loan = lending.lend(TERMS, start);
        days.goTo(start.plusMonths(2));

        var entries = jdbc.sql("""
                        SELECT a.accrued_to::text FROM loan_accruals a JOIN loans l ON l.id = a.loan_id
                        WHERE l.loan_id = :id
                        """).param("id", loan).query(String.class).list();

        assertThat(entries)
                .contains(
                        start.plusDays(1)
                                .with(TemporalAdjusters.lastDayOfMonth())
                                .toString(),
                        start.plusMonths(1).toString(),
                        start.plusMonths(2).toString());
        assertThat((BigDecimal) loan(loan).get("interest_earned"))
                .isEqualByComparingTo(
                        jdbc.sql("""
                                SELECT sum(interest_amount) FROM loan_schedule_rows r JOIN loans l ON l.id = r.loan_id
                                WHERE l.loan_id = :id AND r.schedule_version = 1 AND r.row_number <= 2
                                """).param("id", loan).query(BigDecimal.class).single());
    }

    @Test
    void aLoanThatCantBeReplayedHoldsUpNoOther() {
        var start = days.midMonth();
        var broken = lending.lend(TERMS, start.minusMonths(1));
        var sound = lending.lend(TERMS, start.minusMonths(1));
        var kept = jdbc.sql("SELECT terms::text FROM loans WHERE loan_id = :id")
                .param("id", broken)
                .query(String.class)
                .single();
        // No product can say this: a late fee that outgrows its column.
        terms(broken, kept.replace("15000", "999999999"));

        days.goOn(4);

        assertThat(runs.latest(1).getFirst().failures()).isEqualTo(1);
        assertThat(runs.latest(1).getFirst().finishedAt()).isNotNull();
        assertThat((BigDecimal) loan(sound).get("late_fees")).isEqualByComparingTo("15000");
        assertThat((BigDecimal) loan(broken).get("late_fees")).isZero();
        assertThat(loan(broken)).containsEntry("days_past_due", 4);
        terms(broken, kept);
        days.goOn(1);
        assertThat(runs.latest(1).getFirst().failures()).isZero();
        assertThat((BigDecimal) loan(broken).get("late_fees")).isEqualByComparingTo("15000");
    }

    private void terms(String loanId, String json) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE loans SET terms = :terms::jsonb WHERE loan_id = :id")
                        .param("terms", json)
                        .param("id", loanId)
                        .update());
    }

    @Test
    void operatorsSeeTheBusinessDateAndRunTheEndOfDay() {
        var start = days.today();
        days.calendarAt(start.plusDays(2));

        var asked = api.post("/api/v1/loans/end-of-day/run", null);

        asked.is(202);
        assertThat(asked.text("calendar_date")).isEqualTo(start.plusDays(2).toString());
        eventually(() -> assertThat(api.get("/api/v1/loans/end-of-day").text("business_date"))
                .isEqualTo(start.plusDays(2).toString()));
        var manager = Tokens.with("end-of-day:*").company("COMP-ANY");
        api.as(manager).get("/api/v1/loans/end-of-day").problem("outside-data-scope");
    }
}
