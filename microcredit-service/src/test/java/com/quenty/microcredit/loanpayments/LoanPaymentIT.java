package com.quenty.microcredit.loanpayments;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.microcredit.Lending;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ContractSample;
import com.quenty.test.MutableClock;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ServiceIT
class LoanPaymentIT {

    private static final LoanTerms TERMS = terms("COP", "1200000.00");

    private final ApiClient api;
    private final Lending lending;
    private final Days days;
    private final MutableClock clock;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    LoanPaymentIT(
            RestTestClient http,
            MutableClock clock,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** 1 % a month on what is owed, no matter the days: figures can be told by hand. */
    private static LoanTerms terms(String currency, String principal) {
        return LoanTerms.of(
                currency,
                principal,
                "0.12",
                4,
                LoanRules.monthly()
                        .interestPeriod(InterestPeriod.SAME_AS_REPAYMENT)
                        .amortisation(Amortisation.EQUAL_PRINCIPAL)
                        .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("5000"))
                        .build());
    }

    private ApiClient keyed() {
        return api.key(ExternalId.next("KEY"));
    }

    private static String path(String loan) {
        return "/api/v1/loans/" + loan;
    }

    private Answer pay(String loan, String amount, LocalDate on) {
        return keyed().post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_date": "%s", "payment_method": "cash"}""".formatted(amount, on));
    }

    private static String id(Answer payment) {
        return payment.text("payment.payment_id");
    }

    private static BigDecimal part(JsonNode payment, String part) {
        return payment.path(part).decimalValue();
    }

    @Test
    void aPaymentSettlesLateFeesThenInterestThenPrincipal() {
        var today = days.midMonth();
        var loan = lending.lend(TERMS, today.minusMonths(1).minusDays(3));

        var paid = pay(loan, "100000.00", today);

        paid.is(201);
        assertThat(paid.headers().getLocation()).hasPath(path(loan) + "/payments/" + id(paid));
        var payment = paid.body().path("payment");
        assertThat(part(payment, "late_fee_amount")).isEqualByComparingTo("5000");
        assertThat(part(payment, "interest_amount")).isEqualByComparingTo("12000");
        assertThat(part(payment, "principal_amount")).isEqualByComparingTo("83000");
        assertThat(paid.decimal("entries.0.remaining_balance")).isEqualByComparingTo("1117000");
        var loanNow = api.get(path(loan));
        assertThat(loanNow.text("outstanding_balance")).isEqualTo("1117000.00");
        assertThat(loanNow.text("amount_paid")).isEqualTo("100000.00");
        assertThat(loanNow.text("next_payment_amount")).isEqualTo("217000.00");
        assertThat(loanNow.text("days_past_due")).isEqualTo("3");
        assertThat(loanNow.text("payments_made")).isEqualTo("1");
        assertThat(loanNow.text("payments_remaining")).isEqualTo("4");
    }

    @Test
    void aHundredPaymentsWithOneKeyMakeOne() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(10));
        var one = api.key(ExternalId.next("KEY"));
        var body = """
                {"payment_amount": 50000, "payment_method": "card", "payment_reference": "CARD-1"}""";

        var outcomes = Concurrently.run(100, () -> one.post(path(loan) + "/payments", body));

        // A request that is concurrent with the first may be answered with in-progress, and with nothing else.
        assertThat(outcomes.stream().map(Outcome::require).map(Answer::status)).containsOnly(201, 409);
        assertThat(outcomes.stream()
                        .map(Outcome::require)
                        .filter(answer -> answer.status() == 409)
                        .map(Answer::code))
                .allMatch("idempotency-in-progress"::equals);
        assertThat(outcomes.stream()
                        .map(Outcome::require)
                        .filter(answer -> answer.status() == 201)
                        .map(LoanPaymentIT::id)
                        .distinct())
                .hasSize(1);
        assertThat(api.get(path(loan)).text("amount_paid")).isEqualTo("50000.00");
        assertThat(api.get(path(loan) + "/payments").body().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void parallelPaymentsNeverOverpaySilently() {
        var loan = lending.lend(TERMS, days.today());

        var outcomes = Concurrently.run(IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(each -> () -> keyed().post(path(loan) + "/payments", """
                        {"payment_amount": 300000, "payment_method": "cash", "payment_reference": "P-%d"}""".formatted(each)))
                .toList());

        var answers = outcomes.stream().map(Outcome::require).toList();
        // 1,200,000 and four months' interest of a plan that does not follow early payments.
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(4);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .hasSize(16)
                .allMatch("payment-exceeds-balance"::equals);
        assertThat(api.get(path(loan)).text("overpaid_amount")).isEqualTo("0.00");
    }

    @Test
    void oneReferenceIsOnePayment() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(10));
        var other = lending.lend(TERMS, today.minusDays(10));
        var body = """
                {"payment_amount": 1000, "payment_method": "bank_transfer", "payment_reference": "BANK-77"}""";
        var first = keyed().post(path(loan) + "/payments", body);

        var second = keyed().post(path(loan) + "/payments", body);

        second.problem(409, "duplicate-payment-reference");
        assertThat(second.text("payment_id")).isEqualTo(id(first));
        keyed().post(path(other) + "/payments", body).is(201);
        // Taken back, the reference is free for the entry that replaces it.
        reverse(loan, id(first));
        keyed().post(path(loan) + "/payments", body).is(201);
    }

    private Answer reverse(String loan, String payment) {
        return api.post(path(loan) + "/payments/" + payment + "/reverse", "{\"reason\": \"Bounced\"}");
    }

    @Test
    void aBackDatedPaymentHasLaterOnesAllocatedAnewAndBothVersionsAreKept() {
        var today = days.midMonth();
        var paidOutOn = today.minusMonths(2).minusDays(5);
        var loan = lending.lend(TERMS, paidOutOn);
        var later = pay(loan, "312000.00", today);
        // Nearly all of the first instalment, by what was known then.
        assertThat(part(later.body().path("payment"), "late_fee_amount")).isEqualByComparingTo("5000");
        assertThat(part(later.body().path("payment"), "interest_amount")).isEqualByComparingTo("12000");

        pay(loan, "312000.00", paidOutOn.plusMonths(1));

        var now = api.get(path(loan) + "/payments/" + id(later));
        assertThat(now.body()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("entry_type").asString()))
                .containsExactly("payment", "reallocation");
        var payment = now.body().path("payment");
        assertThat(part(payment, "late_fee_amount")).isEqualByComparingTo("5000");
        assertThat(part(payment, "interest_amount")).isEqualByComparingTo("9000");
        assertThat(part(payment, "principal_amount")).isEqualByComparingTo("298000");
        assertThat(now.decimal("entries.0.principal_amount")).isEqualByComparingTo("295000");
        assertThat(now.decimal("entries.1.principal_amount")).isEqualByComparingTo("3000");
        assertThat(now.decimal("entries.1.payment_amount")).isEqualByComparingTo("0");
        for (var entry : now.body().path("entries")) {
            assertThat(entry.path("allocations")
                            .valueStream()
                            .map(line -> line.path("amount").decimalValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("312000");
        }
        assertThat(api.get(path(loan)).text("outstanding_balance")).isEqualTo("602000.00");
    }

    @Test
    void aReversalBringsTheDebtBack() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var quote = api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount");
        var paid = pay(loan, quote.toPlainString(), today);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");

        var reversed = reverse(loan, id(paid));

        assertThat(reversed.text("payment.status")).isEqualTo("reversed");
        assertThat(part(reversed.body().path("payment"), "principal_amount")).isEqualByComparingTo("0");
        assertThat(reversed.body()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("entry_type").asString()))
                .containsExactly("payment", "reversal");
        var loanNow = api.get(path(loan));
        assertThat(loanNow.text("status")).isEqualTo("active");
        assertThat(loanNow.text("outstanding_balance")).isEqualTo("1200000.00");
        assertThat(loanNow.body().path("closed_at").isNull()).isTrue();
        reverse(loan, id(paid)).problem("already-done");
        reverse(loan, "PAY-UNKNOWN").problem("loan-payment-not-found");
    }

    @Test
    void moreThanTheLoanOwesIsTakenOnlyWhenItIsMeantAndCanBeRefunded() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var quote = api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount");
        var more = quote.add(new BigDecimal("70000")).toPlainString();

        var refused = pay(loan, more, today);
        refused.problem(422, "payment-exceeds-balance");
        assertThat(refused.decimal("limit")).isEqualByComparingTo(quote);
        assertThat(refused.pointers()).containsExactly("/payment_amount");

        var taken = keyed().post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash", "allow_overpayment": true}""".formatted(more));
        assertThat(part(taken.body().path("payment"), "credit_amount")).isEqualByComparingTo("70000");
        assertThat(api.get(path(loan)).text("status")).isEqualTo("overpaid");
        assertThat(api.get(path(loan)).text("overpaid_amount")).isEqualTo("70000.00");

        var body = """
                {"payment_amount": %s, "payment_method": "bank_transfer", "payment_reference": "BACK-1"}""";
        keyed().post(path(loan) + "/credit-refunds", body.formatted("70001")).problem("refund-exceeds-credit");
        var refund = keyed().post(path(loan) + "/credit-refunds", body.formatted("70000"));
        refund.is(201);
        assertThat(part(refund.body().path("payment"), "payment_amount")).isEqualByComparingTo("-70000");
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");
        assertThat(api.get(path(loan)).text("overpaid_amount")).isEqualTo("0.00");
    }

    private JsonNode statement(String loan) {
        return api.get(path(loan) + "/statement").body();
    }

    /** Money received is paid, refunded or credit; amounts charged are paid, waived, written off or owed. */
    private static void addsUp(JsonNode statement) {
        var parts = List.of("principal", "interest", "fees", "late_fees");
        var in = statement
                .path("payments")
                .valueStream()
                .map(payment -> part(payment, "payment_amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var paid =
                parts.stream().map(part -> part(statement.path(part), "paid")).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(in)
                .as(statement.toString())
                .isEqualByComparingTo(
                        paid.add(part(statement, "refunded_amount")).add(part(statement, "overpaid_amount")));
        for (var part : parts) {
            var balance = statement.path(part);
            assertThat(part(balance, "charged"))
                    .as(part)
                    .isEqualByComparingTo(part(balance, "paid")
                            .add(part(balance, "waived"))
                            .add(part(balance, "written_off"))
                            .add(part(balance, "outstanding")));
        }
        assertThat(part(statement, "outstanding_amount"))
                .isEqualByComparingTo(parts.stream()
                        .map(part -> part(statement.path(part), "outstanding"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void aStatementAddsUpWhenARefundedPaymentIsReversed() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var first = pay(loan, "100000", today);
        var rest = new BigDecimal(api.get(path(loan) + "/pay-off-quote").text("pay_off_amount"));
        keyed().post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash", "allow_overpayment": true}""".formatted(
                        rest.add(new BigDecimal("70000")).toPlainString()));
        addsUp(statement(loan));
        var refund = keyed().post(path(loan) + "/credit-refunds", """
                {"payment_amount": 70000, "payment_method": "bank_transfer"}""");
        refund.is(201);
        assertThat(part(statement(loan), "refunded_amount")).isEqualByComparingTo("70000");
        addsUp(statement(loan));

        reverse(loan, id(first));

        // 100,000 were not there: of what was left over 30,000 short, 70,000 went out that nobody had.
        var now = statement(loan);
        addsUp(now);
        assertThat(now.path("status").asString()).isEqualTo("active");
        assertThat(part(now, "outstanding_amount")).isEqualByComparingTo("100000");
    }

    @Test
    void aRefundWhosePaymentBouncesIsPrincipalAndNoFee() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var owed = api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount");
        var paid = keyed().post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash", "allow_overpayment": true}""".formatted(
                        owed.add(new BigDecimal("70000")).toPlainString()));
        var refund = keyed().post(path(loan) + "/credit-refunds", """
                {"payment_amount": 70000, "payment_method": "bank_transfer"}""");
        refund.is(201);

        reverse(loan, id(paid));

        var quote = api.get(path(loan) + "/pay-off-quote").body();
        assertThat(part(quote, "pay_off_amount")).isEqualByComparingTo(owed.add(new BigDecimal("70000")));
        assertThat(Stream.of("principal_amount", "interest_amount", "fee_amount", "late_fee_amount")
                        .map(each -> part(quote, each))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(part(quote, "pay_off_amount"));
        var statement = statement(loan);
        addsUp(statement);
        assertThat(part(statement.path("fees"), "charged")).isEqualByComparingTo("0");
        assertThat(part(statement.path("principal"), "outstanding")).isEqualByComparingTo("1270000");
        assertThat(part(statement, "uncovered_refund_amount")).isEqualByComparingTo("70000");
        var account = api.get(path(loan));
        assertThat(account.text("outstanding_balance")).isEqualTo("1270000.00");
        assertThat(account.text("uncovered_refund_amount")).isEqualTo("70000.00");
        assertThat(account.text("fees_outstanding")).isEqualTo("0.00");
        var given = api.get(path(loan) + "/payments/" + id(refund)).body().path("payment");
        assertThat(part(given, "principal_amount")).isEqualByComparingTo("-70000");
        assertThat(part(given, "credit_amount")).isEqualByComparingTo("0");
        pay(loan, part(quote, "pay_off_amount").toPlainString(), today).is(201);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");
        assertThat(api.get(path(loan)).text("outstanding_balance")).isEqualTo("0.00");
        addsUp(statement(loan));
    }

    @Test
    void arrearsAfterABouncedPaymentAreThoseOfTheScheduleAlsoForWhatWasRefundedOfIt() {
        var loan = lending.lend(TERMS, days.today());
        var owed = api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount");
        var paid = keyed().post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash", "allow_overpayment": true}""".formatted(
                        owed.add(new BigDecimal("70000")).toPlainString()));
        keyed().post(path(loan) + "/credit-refunds", """
                {"payment_amount": 70000, "payment_method": "bank_transfer"}""").is(201);
        days.goOn(2);

        reverse(loan, id(paid));

        var row = api.get(path(loan) + "/schedule").body().at("/rows/0");
        assertThat(row.path("status").asString()).isEqualTo("upcoming");
        assertThat(api.get(path(loan)).text("days_past_due")).isEqualTo("0");
        assertThat(part(statement(loan), "arrears_amount")).isEqualByComparingTo("0");
        days.goTo(LocalDate.parse(row.path("due_date").asString()).plusDays(2));
        var late = api.get(path(loan) + "/schedule").body().at("/rows/0");
        assertThat(late.path("status").asString()).isEqualTo("overdue");
        assertThat(part(late, "principal_amount")).isGreaterThan(new BigDecimal("70000"));
        assertThat(api.get(path(loan)).text("days_past_due")).isEqualTo("2");
        assertThat(part(statement(loan), "arrears_amount"))
                .isEqualByComparingTo(part(late, "outstanding_amount").subtract(part(late, "late_fee_amount")));
    }

    @Test
    void aPaymentOfADayBeforeThePayOffIsTakenAndWhatFollowsIsReplayed() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(10));
        var last = pay(loan, api.get(path(loan) + "/pay-off-quote").text("pay_off_amount"), today.minusDays(2));
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");

        var late = pay(loan, "1000", today.minusDays(5));

        late.is(201);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("overpaid");
        assertThat(api.get(path(loan)).text("overpaid_amount")).isEqualTo("1000.00");
        assertThat(part(api.get(path(loan) + "/payments/" + id(last)).body().path("payment"), "credit_amount"))
                .isEqualByComparingTo("1000");
        addsUp(statement(loan));
        pay(loan, "1000", today.minusDays(1)).problem(409, "loan-closed");
    }

    @Test
    void aPaymentOfADayBeforeTheWriteOffIsTakenUnlessMoreWasRecovered() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(10));
        api.post(path(loan) + "/write-off", """
                {"write_off_date": "%s", "reason": "Gone"}""".formatted(today.minusDays(5))).is(200);
        var lost = api.get(path(loan)).decimal("written_off_amount");

        pay(loan, "1000", today.minusDays(6)).is(201);

        assertThat(api.get(path(loan)).decimal("written_off_amount"))
                .isEqualByComparingTo(lost.subtract(new BigDecimal("1000")));
        pay(loan, "1000", today.minusDays(5)).problem(409, "loan-closed");
        var early = keyed().post(path(loan) + "/recoveries", """
                {"payment_amount": 1000, "payment_date": "%s", "payment_method": "cash"}""".formatted(today.minusDays(6)));
        early.problem(422, "loan-change-refused", "/payment_date");
        var recovery = keyed().post(path(loan) + "/recoveries", """
                {"payment_amount": %s, "payment_method": "cash"}""".formatted(
                        lost.subtract(new BigDecimal("1000")).toPlainString()));
        recovery.is(201);
        var tooMuch = pay(loan, "1", today.minusDays(7));
        tooMuch.problem(409, "later-event-impossible");
        assertThat(tooMuch.text("event_id")).isEqualTo(id(recovery));
    }

    @Test
    void aWriteOffIsVoidWhereMoneyOfADayBeforeItHadPaidTheLoanOff() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(20));
        api.post(path(loan) + "/write-off", """
                {"write_off_date": "%s", "reason": "Gone"}""".formatted(today.minusDays(5))).is(200);

        var payment = keyed().post(path(loan) + "/payments", """
                {"payment_amount": 90000000, "payment_date": "%s", "payment_method": "cash",
                 "allow_overpayment": true}""".formatted(today.minusDays(6)));

        payment.is(201);
        var paid = api.get(path(loan));
        assertThat(paid.text("status")).isEqualTo("overpaid");
        assertThat(paid.decimal("written_off_amount")).isZero();
        assertThat(paid.decimal("overpaid_amount")).isPositive();
        // It stays on record, and counts again without the money.
        keyed().post("%s/payments/%s/reverse".formatted(path(loan), id(payment)), "{\"reason\": \"Bounced\"}")
                .is(200);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("written_off");
    }

    @Test
    void aChargeIsNotTakenBackOnceTheLoanIsWrittenOff() {
        var loan = lending.lend(TERMS, days.today().minusDays(10));
        var charge =
                api.post(path(loan) + "/charges", """
                {"kind": "fee", "basis": "flat", "value": 9000, "due_date": "%s", "reason": "Visit"}""".formatted(days.today())).text("charge_id");
        var written = api.post(path(loan) + "/write-off", "{\"reason\": \"Gone\"}");

        var refused = api.post("%s/events/%s/reverse".formatted(path(loan), charge), "{\"reason\": \"Wrong\"}");

        refused.problem(409, "loan-closed");
        assertThat(api.get(path(loan)).text("written_off_amount")).isEqualTo(written.text("written_off_amount"));
    }

    @Test
    void aPaymentAfterAWriteOffIsARecovery() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(40));
        var body = """
                {"payment_amount": 25000, "payment_method": "cash"}""";
        keyed().post(path(loan) + "/recoveries", body).problem("loan-not-written-off");

        var written = api.post(path(loan) + "/write-off", "{\"reason\": \"Gone\"}");
        assertThat(written.text("status")).as(written.body().toString()).isEqualTo("written_off");
        assertThat(written.text("outstanding_balance")).isEqualTo("0.00");
        pay(loan, "1000", today).problem("loan-closed");
        var recovery = keyed().post(path(loan) + "/recoveries", body);

        recovery.is(201);
        assertThat(part(recovery.body().path("payment"), "recovered_amount")).isEqualByComparingTo("25000");
        assertThat(api.get(path(loan)).text("recovered_amount")).isEqualTo("25000.00");
        var event = api.get(path(loan) + "/events")
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("kind").asString().equals("written_off"))
                .findFirst()
                .orElseThrow()
                .path("event_id")
                .asString();
        var undo = path(loan) + "/events/" + event + "/reverse";
        api.post(undo, "{\"reason\": \"He is back\"}").problem("not-reversible");
        reverse(loan, id(recovery));
        assertThat(api.post(undo, "{\"reason\": \"He is back\"}").text("status"))
                .isEqualTo("active");
        assertThat(api.get(path(loan)).text("outstanding_balance")).isEqualTo("1200000.00");
    }

    @Test
    void parallelRecoveriesNeverBringMoreThanWasWrittenOff() {
        var loan = lending.lend(TERMS, days.today().minusDays(10));
        var lost = api.post(path(loan) + "/write-off", "{\"reason\": \"Gone\"}").decimal("written_off_amount");
        var tooMuch = keyed().post(path(loan) + "/recoveries", """
                {"payment_amount": 99999999, "payment_method": "cash"}""");
        tooMuch.problem(422, "payment-exceeds-balance", "/payment_amount");
        assertThat(tooMuch.decimal("limit")).isEqualByComparingTo(lost);

        var outcomes = Concurrently.run(IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(each -> () -> keyed().post(path(loan) + "/recoveries", """
                        {"payment_amount": 300000, "payment_method": "cash", "payment_reference": "R-%d"}""".formatted(each)))
                .toList());

        var answers = outcomes.stream().map(Outcome::require).toList();
        int fit = lost.divideToIntegralValue(new BigDecimal("300000")).intValueExact();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(fit);
        assertThat(answers.stream().filter(answer -> answer.status() != 201).map(Answer::code))
                .hasSize(20 - fit)
                .allMatch("payment-exceeds-balance"::equals);
        assertThat(api.get(path(loan)).decimal("recovered_amount")).isLessThanOrEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 400, /payment_amount",
        "-1, 400, /payment_amount",
        "100000000, 400, /payment_amount",
        "1e400, 400, /payment_amount",
        "1.001, 422, /payment_amount",
    })
    void amountsHaveASignAndASize(String amount, int status, String pointer) {
        var loan = lending.lend(TERMS, days.today());

        var refused = pay(loan, amount, days.today());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
        assertThat(String.join(",", refused.pointers())).isEqualTo(pointer);
        assertThat(api.get(path(loan)).text("amount_paid")).isEqualTo("0.00");
    }

    @Test
    void aReferenceOfBlanksIsNone() {
        var loan = lending.lend(TERMS, days.today());
        var blank = """
                {"payment_amount": 1000, "payment_method": "cash", "payment_reference": "   "}""";

        for (var refused : List.of(
                keyed().post(path(loan) + "/payments", blank),
                keyed().post(path(loan) + "/recoveries", blank),
                keyed().post(path(loan) + "/credit-refunds", blank))) {
            refused.is(400);
            assertThat(refused.pointers()).containsExactly("/payment_reference");
        }
        assertThat(api.get(path(loan)).text("amount_paid")).isEqualTo("0.00");
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        var loan = lending.lend(terms("JPY", "120000"), days.today());

        pay(loan, "1.5", days.today()).problem("invalid-money");
        var paid = pay(loan, "30001", days.today());
        assertThat(paid.body().at("/payment/payment_amount").toString()).isEqualTo("30001");
        assertThat(api.get(path(loan)).text("outstanding_balance")).isEqualTo("91199");
    }

    @Test
    void aPaymentHasADayOnWhichTheLoanWasThere() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(3));

        pay(loan, "100", today.minusDays(4)).problem("loan-change-refused");
        assertThat(pay(loan, "100", today.minusDays(4)).pointers()).containsExactly("/payment_date");
        assertThat(pay(loan, "100", today.plusDays(1)).pointers()).containsExactly("/payment_date");
        assertThat(keyed().post(path(loan) + "/payments", """
                        {"payment_amount": 100, "payment_date": "2026-02-30", "payment_method": "cash"}""").pointers()).containsExactly("/payment_date");
        pay(loan, "100", LocalDate.MAX).is(400);
        pay("LOAN-UNKNOWN", "100", today).problem("loan-not-found");
        api.post(path(loan) + "/payments", "{\"payment_amount\": 100, \"payment_method\": \"cash\"}")
                .problem("idempotency-key-missing");
    }

    @Test
    void theDatabaseLetsNoEntryBeChangedOrComeTwice() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(3));
        var paid = id(pay(loan, "1000", today));

        for (var statement : List.of(
                "UPDATE loan_payments SET principal_amount = 0",
                "DELETE FROM loan_payments",
                "TRUNCATE loan_payments CASCADE",
                "UPDATE loan_events SET amount = 0",
                "DELETE FROM loan_events",
                "DELETE FROM loan_schedule_rows",
                "UPDATE loan_payment_allocations SET amount = 1",
                "DELETE FROM loans")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        // Another month is another partition, where a unique index of the table would not see it.
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                INSERT INTO loan_payments (payment_id, loan_id, payment_amount, principal_amount,
                                    interest_amount, late_fee_amount, payment_date)
                                SELECT payment_id, loan_id, 1, 1, 0, 0, payment_date + interval '2 months'
                                FROM loan_payments WHERE payment_id = :id
                                """).param("id", paid).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("loan_payment_keys");
    }

    @Test
    void partitionsAreMadeAheadAndEntriesLieInTheirMonth() {
        var today = days.today();
        // The scheduler goes by the same clock.
        clock.reset();
        var loan = lending.lend(TERMS, today.minusDays(1));
        pay(loan, "1000", today);

        // By a job, which moves what it finds in the default partition.
        eventually(() -> assertThat(jdbc.sql(
                                "SELECT tableoid::regclass::text FROM loan_payments WHERE payment_date = :today LIMIT 1")
                        .param("today", today)
                        .query(String.class)
                        .single())
                .matches("loan_payments_y\\d{4}m\\d\\d"));
    }

    // ---- goods that came back

    private Answer creditBack(String loan, String reference, String amount, String currency) {
        return api.as(Tokens.with("internal-loans:refund").service("reverse-logistics-service"))
                .put("/internal/v1/loans/%s/refunds/%s".formatted(loan, reference), """
                        {"amount": %s, "currency": "%s", "refunded_on": "%s"}""".formatted(
                                amount, currency, days.today()));
    }

    @Test
    void goodsThatComeBackAreCreditedToTheLoanOnce() {
        var loan = lending.lend(TERMS, days.today().minusDays(3));

        var credited = creditBack(loan, "RET-1", "150000.00", "COP");
        var again = creditBack(loan, "RET-1", "150000.00", "COP");

        credited.is(200);
        ContractSample.of("microcredit", "loan-refund").isTrueOf(credited.body().toString());
        assertThat(again.body()).isEqualTo(credited.body());
        assertThat(api.get(path(loan)).text("amount_paid")).isEqualTo("150000.00");
        creditBack(loan, "RET-1", "150001.00", "COP").problem("duplicate-payment-reference");
        creditBack(loan, "RET-2", "10.00", "USD").problem("currency-differs");
        creditBack("LOAN-UNKNOWN", "RET-2", "10.00", "COP").problem("loan-not-found");
        assertThat(creditBack(loan, "RET-3", "2000000.00", "COP").text("loan_status"))
                .isEqualTo("overpaid");
    }

    @Test
    void concurrentNoticesOfOneCreditAreTakenOnce() {
        var loan = lending.lend(TERMS, days.today().minusDays(3));

        var outcomes = Concurrently.run(8, () -> creditBack(loan, "RET-9", "1000.00", "COP"));

        assertThat(outcomes.stream().map(Outcome::require).map(Answer::status)).containsOnly(200);
        assertThat(api.get(path(loan)).text("amount_paid")).isEqualTo("1000.00");
    }
}
