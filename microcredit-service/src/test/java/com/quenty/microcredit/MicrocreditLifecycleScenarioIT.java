package com.quenty.microcredit;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Borrowers.Borrower;
import com.quenty.microcredit.endofday.Days;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A loan from application to end: applied for, approved, signed, paid out, paid late once with a fee, paid off early. */
@ServiceIT
class MicrocreditLifecycleScenarioIT {

    private final ApiClient api;
    private final Borrowers borrowers;
    private final Days days;
    private final Tokens lender = Tokens.with("loans:disburse");

    MicrocreditLifecycleScenarioIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.days = new Days(clock, beans);
    }

    private Answer disburse(String application) {
        return api.as(lender)
                .key("disburse-" + application)
                .post("/api/v1/loans", Json.of("application_id", application, "disbursement_reference", "TRF-1"));
    }

    private Answer pay(String loan, BigDecimal amount) {
        return api.as(Tokens.with("loan-payments:create"))
                .key(ExternalId.next("KEY"))
                .post(
                        "/api/v1/loans/{loan_id}/payments",
                        Json.of("payment_amount", amount, "payment_method", "bank_transfer"),
                        loan);
    }

    private Answer loan(Borrower borrower, String loan) {
        return api.as(Tokens.with("loans:read").subject(borrower.id()).scope(DataScope.OWN))
                .get("/api/v1/loans/{loan_id}", loan)
                .is(200);
    }

    @Test
    void aLoanIsAppliedForPaidOutPaidLateOnceAndPaidOffEarly() {
        var disbursedOn = days.today();
        borrowers.orders().takesCreditPayments();
        var applying = Applying.in(api, """
                "penalties": {"grace_days": 3},
                "charges": [{"code": "late-fee", "time": "overdue", "basis": "flat", "value": 15000}]""");
        var ana = borrowers.aGoodCustomer();
        borrowers.ordered(ana, "ORD-1");

        var decided = applying.decided(ana, applying.wish("3000000", 6, "order_number", "ORD-1"));
        assertThat(decided.text("status")).isEqualTo("approved");
        var application = decided.text("application_id");
        disburse(application).problem(409, "illegal-transition");
        var offer = applying.offer(ana, application);
        assertThat(applying.accept(ana, application).is(200).text("status")).isEqualTo("accepted");

        var paidOut = disburse(application).is(201);
        assertThat(disburse(application).body()).isEqualTo(paidOut.body());
        var id = paidOut.text("loan_id");
        assertThat(paidOut.location()).isEqualTo("/api/v1/loans/" + id);
        assertThat(paidOut.text("status")).isEqualTo("active");
        assertThat(paidOut.text("outstanding_balance")).isEqualTo("3000000.00");
        assertThat(paidOut.text("offer_hash")).isEqualTo(offer.text("offer_hash"));
        assertThat(paidOut.decimal("total_amount_due")).isEqualByComparingTo(offer.decimal("total_to_pay"));
        assertThat(applying.status(application)).isEqualTo("disbursed");
        eventually(() -> assertThat(borrowers.orders().creditPayments()).hasSize(1));

        days.goTo(disbursedOn.plusMonths(1).plusDays(5));
        var late = loan(ana, id);
        assertThat(late.number("days_past_due")).isEqualTo(5);
        assertThat(late.text("delinquency_bucket")).isEqualTo("1_30");
        assertThat(late.text("collection_status")).isEqualTo("reminder");
        assertThat(late.text("late_fees")).isEqualTo("15000.00");

        var payment = pay(id, late.decimal("next_payment_amount")).is(201);
        assertThat(payment.decimal("payment.late_fee_amount")).isEqualByComparingTo("15000");
        var current = loan(ana, id);
        assertThat(current.number("days_past_due")).isZero();
        assertThat(current.text("delinquency_bucket")).isEqualTo("current");
        assertThat(current.text("late_fees")).isEqualTo("0.00");

        days.goOn(5);
        var quote = api.get("/api/v1/loans/{loan_id}/pay-off-quote", id).is(200);
        pay(id, quote.decimal("pay_off_amount")).is(201);
        var closed = loan(ana, id);
        assertThat(closed.text("status")).isEqualTo("paid_off");
        assertThat(closed.text("outstanding_balance")).isEqualTo("0.00");
        assertThat(closed.at("closed_at").isNull()).isFalse();
        pay(id, BigDecimal.TEN).problem(409, "loan-closed");
        assertThat(statuses(id)).containsExactly("paid_off", "active");

        // The score shows one late instalment, one loan paid off, and no debt.
        var score = api.post(
                        "/api/v1/credit-scores",
                        Json.of("customer_id", ana.id(), "currency", "COP", "monthly_income", 3200000))
                .is(201);
        var explanation = api.get("/api/v1/credit-scores/{score_id}/explanation", score.text("score_id"));
        assertThat(explanation.number("inputs.paid_off")).isEqualTo(1);
        assertThat(explanation.number("inputs.late1_to30")).isEqualTo(1);
        assertThat(explanation.decimal("inputs.outstanding")).isEqualByComparingTo("0");
        assertThat(explanation.number("inputs.recent_applications")).isEqualTo(1);
    }

    private List<String> statuses(String loan) {
        return api.get("/api/v1/loans/{loan_id}/history", loan)
                .at("items")
                .valueStream()
                .filter(move -> move.path("field").asString().equals("status"))
                .map(move -> move.path("to").asString())
                .toList();
    }
}
