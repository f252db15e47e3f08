package com.quenty.microcredit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Api.Answer;
import com.quenty.microcredit.endofday.Days;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The service's story: applied for, approved, accepted, paid out, paid late once with a fee, paid off early, closed.
 */
@ServiceIT
class LoanLifecycleScenarioIT {

    private final Api api;
    private final Neighbours neighbours;
    private final Days days;

    LoanLifecycleScenarioIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            ApplicationContext beans) {
        this.api = Api.of(http);
        this.neighbours = new Neighbours(customers, orders);
        this.days = new Days(clock, beans);
    }

    @Test
    void aLoanIsPaidOutPaidLateOncePaidOffEarlyAndClosed() {
        var paidOutOn = days.today();
        var ana = neighbours.aGoodCustomer();
        var desk = CreditDesk.in(api, """
                "penalties": {"grace_days": 3},
                "charges": [{"code": "late-fee", "time": "overdue", "basis": "flat", "value": 20000}],
                "interest_recalculation": true""");
        var application = desk.accepted(ana, "5000000");

        var loan = money("/api/v1/loans", """
                {"application_id": "%s", "disbursement_reference": "TRF-1"}""".formatted(application));
        assertThat(loan.status()).as(loan.body().toString()).isEqualTo(201);
        assertThat(loan.headers().getLocation()).hasPath("/api/v1/loans/" + loan.text("loan_id"));
        assertThat(loan.text("status")).isEqualTo("active");
        assertThat(loan.text("outstanding_balance")).isEqualTo("5000000.00");
        assertThat(desk.status(application)).isEqualTo("disbursed");

        var path = "/api/v1/loans/" + loan.text("loan_id");
        var first = api.get(path + "/schedule").body().at("/rows/0");
        assertThat(first.path("due_date").asString())
                .isEqualTo(paidOutOn.plusMonths(1).toString());
        days.goTo(paidOutOn.plusMonths(1).plusDays(5));

        var late = api.get(path);
        assertThat(late.text("days_past_due")).isEqualTo("5");
        assertThat(late.text("delinquency_bucket")).isEqualTo("1_30");
        assertThat(late.text("collection_status")).isEqualTo("reminder");
        assertThat(late.text("late_fees")).isEqualTo("20000.00");

        var instalment = first.path("total_amount").decimalValue().add(new BigDecimal("20000.00"));
        var paid = money(path + "/payments", payment(instalment, "BANK-1"));
        assertThat(paid.status()).as(paid.body().toString()).isEqualTo(201);
        assertThat(paid.body().at("/payment/late_fee_amount").decimalValue()).isEqualByComparingTo("20000");
        assertThat(paid.body().at("/payment/interest_amount").decimalValue())
                .isEqualByComparingTo(first.path("interest_amount").decimalValue());
        var current = api.get(path);
        assertThat(current.text("days_past_due")).isEqualTo("0");
        assertThat(current.text("delinquency_bucket")).isEqualTo("current");

        var payOffOn = days.goOn(12);
        var quote = api.get(path + "/pay-off-quote");
        assertThat(quote.text("on")).isEqualTo(payOffOn.toString());
        var rest = money(
                path + "/payments", payment(quote.body().path("pay_off_amount").decimalValue(), "BANK-2"));
        assertThat(rest.status()).as(rest.body().toString()).isEqualTo(201);

        var closed = api.get(path);
        assertThat(closed.text("status")).isEqualTo("paid_off");
        assertThat(closed.text("outstanding_balance")).isEqualTo("0.00");
        assertThat(closed.text("interest_outstanding")).isEqualTo("0.00");
        assertThat(closed.text("late_fees")).isEqualTo("0.00");
        assertThat(closed.body().path("closed_at").isNull()).isFalse();
        assertThat(api.get(path + "/pay-off-quote").text("pay_off_amount")).isEqualTo("0.00");
        assertThat(api.get(path + "/history")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(move -> move.path("field").asString().equals("status"))
                        .map(move -> move.path("to").asString()))
                .containsExactly("paid_off", "active");
        assertThat(money(path + "/payments", payment(BigDecimal.TEN, "BANK-3")).code())
                .isEqualTo("loan-closed");
    }

    private static String payment(BigDecimal amount, String reference) {
        return """
                {"payment_amount": %s, "payment_method": "bank_transfer", "payment_reference": "%s"}""".formatted(amount.toPlainString(), reference);
    }

    private Answer money(String path, String json) {
        return api.with("Idempotency-Key", ExternalId.next("KEY")).post(path, json);
    }
}
