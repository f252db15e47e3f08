package com.quenty.microcredit;

import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Api.Answer;
import com.quenty.microcredit.Neighbours.Borrower;
import com.quenty.microcredit.endofday.Days;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The story of a loan: applied for, approved, signed, paid out, paid late once with a fee, paid off early, closed. */
@ServiceIT
class BorrowingScenarioIT {

    private final Api api;
    private final Neighbours neighbours;
    private final Days days;
    private final Tokens lender = Tokens.with("loans:disburse");

    BorrowingScenarioIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            ApplicationContext beans) {
        this.api = Api.of(http);
        this.neighbours = new Neighbours(customers, orders);
        this.days = new Days(clock, beans);
    }

    private Answer disburse(String application) {
        return api.as(lender)
                .with("Idempotency-Key", "disburse-" + application)
                .post("/api/v1/loans", "{\"application_id\": \"%s\"}".formatted(application));
    }

    private Answer pay(String loan, BigDecimal amount) {
        return api.as(Tokens.with("loan-payments:create"))
                .with("Idempotency-Key", ExternalId.next("KEY"))
                .post("/api/v1/loans/%s/payments".formatted(loan), """
                        {"payment_amount": %s, "payment_method": "bank_transfer"}""".formatted(amount.toPlainString()));
    }

    private Answer loan(Borrower borrower, String loan) {
        return api.as(Tokens.with("loans:read").subject(borrower.id()).scope(DataScope.OWN))
                .get("/api/v1/loans/" + loan);
    }

    private static BigDecimal amount(Answer answer, String member) {
        return answer.body().path(member).decimalValue();
    }

    @Test
    void aLoanFromTheWishToItsEnd() {
        days.today();
        neighbours.takePayments(200, "");
        var desk = CreditDesk.in(api, """
                "charges": [{"code": "late-fee", "time": "overdue", "basis": "flat", "value": 15000}]""");
        var ana = neighbours.aGoodCustomer();
        neighbours.ordered(ana, "ORD-1");

        var decided = desk.decided(ana, desk.wish("3000000", 6, ", \"order_number\": \"ORD-1\""));
        var application = decided.text("application_id");
        assertThat(decided.text("status")).isEqualTo("approved");
        assertThat(disburse(application).code()).isEqualTo("illegal-transition");
        var offer = desk.offer(ana, application);
        assertThat(desk.accept(ana, application).text("status")).isEqualTo("accepted");

        var made = disburse(application);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(disburse(application).body()).isEqualTo(made.body());
        var id = made.text("loan_id");
        assertThat(made.text("offer_hash")).isEqualTo(offer.text("offer_hash"));
        assertThat(amount(made, "total_amount_due")).isEqualByComparingTo(amount(offer, "total_to_pay"));
        assertThat(desk.status(application)).isEqualTo("disbursed");
        eventually(() -> assertThat(neighbours.payments()).hasSize(1));

        days.goOn(40);
        var late = loan(ana, id);
        assertThat(late.body().path("days_past_due").asInt()).isPositive();
        assertThat(amount(late, "late_fees")).isEqualByComparingTo("15000");

        assertThat(pay(id, amount(late, "next_payment_amount")).status()).isEqualTo(201);
        var inOrder = loan(ana, id);
        assertThat(inOrder.body().path("days_past_due").asInt()).isZero();
        assertThat(amount(inOrder, "late_fees")).isEqualByComparingTo("0");

        days.goOn(5);
        var quote = api.get("/api/v1/loans/%s/pay-off-quote".formatted(id));
        assertThat(pay(id, amount(quote, "pay_off_amount")).status()).isEqualTo(201);
        var closed = loan(ana, id);
        assertThat(closed.text("status")).isEqualTo("paid_off");
        assertThat(amount(closed, "outstanding_balance")).isEqualByComparingTo("0");
        assertThat(closed.body().path("closed_at").isNull()).isFalse();

        // It speaks for her: one instalment late, none open, and room for the next.
        var score = api.post("/api/v1/credit-scores", """
                {"customer_id": "%s", "currency": "COP", "monthly_income": 3200000}""".formatted(ana.id()));
        assertThat(score.status()).isEqualTo(201);
        var inputs = api.get("/api/v1/credit-scores/%s/explanation".formatted(score.text("score_id")))
                .body()
                .path("inputs");
        assertThat(inputs.path("paid_off").asInt()).isEqualTo(1);
        assertThat(inputs.path("late1_to30").asInt()).isEqualTo(1);
        assertThat(inputs.path("outstanding").decimalValue()).isEqualByComparingTo("0");
        assertThat(inputs.path("recent_applications").asInt()).isEqualTo(1);
    }
}
