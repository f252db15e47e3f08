package com.quenty.microcredit.loancharges;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.Lending;
import com.quenty.microcredit.endofday.Days;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeTime;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.platform.identity.ExternalId;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class LoanChargeIT {

    private static final LoanTerms TERMS = LoanTerms.of(
            "COP",
            "1200000",
            "0.24",
            4,
            LoanRules.monthly()
                    .charge("late", ChargeTime.OVERDUE, ChargeAmount.flat("15000"))
                    .build());

    private final ApiClient api;
    private final Lending lending;
    private final Days days;

    LoanChargeIT(RestTestClient http, MutableClock clock, ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.lending = new Lending(beans);
        this.days = new Days(clock, beans);
    }

    private static String path(String loan) {
        return "/api/v1/loans/" + loan;
    }

    private Answer charge(String loan, String basis, String value, LocalDate due) {
        return api.post(path(loan) + "/charges", """
                {"kind": "fee", "basis": "%s", "value": %s, "due_date": "%s", "reason": "Visit"}""".formatted(basis, value, due));
    }

    private Answer waive(String loan, String charge) {
        return api.post("%s/charges/%s/waive".formatted(path(loan), charge), "{\"reason\": \"Goodwill\"}");
    }

    @Test
    void aChargeIsAskedWithTheInstalmentOfItsDay() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);

        var flat = charge(loan, "flat", "9000", today.plusDays(40));
        var share = charge(loan, "percent_of_amount", "0.125", today.plusDays(10));

        flat.is(201);
        assertThat(flat.text("row_number")).isEqualTo("2");
        assertThat(share.text("amount")).isEqualTo("1500.00");
        assertThat(share.text("row_number")).isEqualTo("1");
        assertThat(api.get(path(loan)).text("fees_outstanding")).isEqualTo("10500.00");
        assertThat(api.get(path(loan)).text("schedule_version")).isEqualTo("3");
        assertThat(api.get(path(loan) + "/charges").body().path("charges").size())
                .isEqualTo(2);
    }

    @Test
    void aChargeOnADateIsPaidAsDueThatDayAndIsInArrearsWithTheInstalmentThatAsksForIt() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var due = today.plusDays(10);
        assertThat(charge(loan, "flat", "9000", due).text("due_date")).isEqualTo(due.toString());

        days.goTo(due);
        var onTheDay = api.get(path(loan) + "/statement");
        assertThat(onTheDay.text("arrears_amount")).isEqualTo("0.00");
        days.goOn(1);

        assertThat(api.get(path(loan)).text("days_past_due")).isEqualTo("0");
        assertThat(api.get(path(loan) + "/statement").text("arrears_amount")).isEqualTo("0.00");
        var row = api.get(path(loan) + "/schedule").body().at("/rows/0");
        assertThat(row.path("status").asString()).isEqualTo("upcoming");
        days.goTo(LocalDate.parse(row.path("due_date").asString()).plusDays(1));
        assertThat(api.get(path(loan)).text("days_past_due")).isEqualTo("1");
        assertThat(api.get(path(loan) + "/schedule").text("rows.0.status")).isEqualTo("overdue");
        assertThat(api.get(path(loan) + "/statement").decimal("arrears_amount"))
                .isEqualByComparingTo(row.path("total_amount").decimalValue());
        var paid = api.key(ExternalId.next("KEY")).post(path(loan) + "/payments", """
                {"payment_amount": 9000, "payment_date": "%s", "payment_method": "cash"}""".formatted(due));
        var allocation = paid.body().at("/entries/0/allocations/0");
        assertThat(allocation.path("timing").asString())
                .as(paid.body().toString())
                .isEqualTo("due");
        assertThat(allocation.path("component").asString()).isEqualTo("fee");
        var left = api.get(path(loan) + "/schedule");
        assertThat(left.decimal("rows.0.outstanding_amount").subtract(left.decimal("rows.0.late_fee_amount")))
                .isEqualByComparingTo(api.get(path(loan) + "/statement").decimal("arrears_amount"));
    }

    @Test
    void aLateFeeCanBeWaivedAndTheWaiverReversed() {
        var today = days.midMonth();
        var loan = lending.lend(TERMS, today.minusMonths(1).minusDays(2));
        assertThat(api.get(path(loan)).text("late_fees")).isEqualTo("15000.00");
        var late = api.get(path(loan) + "/charges").text("charges.0.charge_id");

        var waived = waive(loan, late);

        assertThat(waived.text("waived_amount")).as(waived.body().toString()).isEqualTo("15000.00");
        assertThat(api.get(path(loan)).text("late_fees")).isEqualTo("0.00");
        waive(loan, late).problem("not-reversible");
        waive(loan, "CHG-UNKNOWN").problem("charge-not-found");
        var event = api.get(path(loan) + "/events").text("items.0.event_id");
        api.post("%s/events/%s/reverse".formatted(path(loan), event), "{\"reason\": \"Not agreed\"}");
        assertThat(api.get(path(loan)).text("late_fees")).isEqualTo("15000.00");
    }

    @Test
    void aLoanThatWasPaidOffOwesAgain() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        payOff(loan);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");

        charge(loan, "flat", "9000", today).is(201);

        var now = api.get(path(loan));
        assertThat(now.text("status")).isEqualTo("active");
        assertThat(now.text("fees_outstanding")).isEqualTo("9000.00");
        assertThat(now.body().path("closed_at").isNull()).isTrue();
        assertThat(now.text("next_payment_amount")).isEqualTo("9000.00");
        assertThat(api.get(path(loan) + "/pay-off-quote").text("fee_amount")).isEqualTo("9000.00");
        days.goTo(LocalDate.parse(now.text("next_payment_date")).plusDays(1));
        assertThat(api.get(path(loan)).text("days_past_due")).isEqualTo("1");
        payOff(loan);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");
    }

    private void payOff(String loan) {
        pay(loan, api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount"));
    }

    private void pay(String loan, BigDecimal amount) {
        api.key(ExternalId.next("KEY"))
                .post(path(loan) + "/payments", """
                {"payment_amount": %s, "payment_method": "cash", "allow_overpayment": true}""".formatted(amount.toPlainString()))
                .is(201);
    }

    @Test
    void creditPaysAChargeOfAnOverpaidLoanAndAWrittenOffOneIsNotCharged() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var quote = api.get(path(loan) + "/pay-off-quote").decimal("pay_off_amount");
        pay(loan, quote.add(new BigDecimal("10000")));

        charge(loan, "flat", "4000", today).is(201);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("overpaid");
        assertThat(api.get(path(loan)).text("overpaid_amount")).isEqualTo("6000.00");
        charge(loan, "flat", "6000", today).is(201);
        assertThat(api.get(path(loan)).text("status")).isEqualTo("paid_off");

        var written = lending.lend(TERMS, today);
        api.post(path(written) + "/write-off", "{\"reason\": \"Gone\"}").is(200);
        charge(written, "flat", "4000", today).problem(409, "loan-closed");
    }

    @Test
    void aChargeDueAfterTheLastInstalmentHasARowOfItsOwn() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);
        var maturity = api.get(path(loan)).text("maturity_date");
        var rows = api.get(path(loan) + "/schedule").body().path("rows").size();
        var due = LocalDate.parse(maturity).plusDays(10);

        var charged = charge(loan, "flat", "9000", due);

        assertThat(charged.text("row_number")).isEqualTo(String.valueOf(rows + 1));
        var schedule = api.get(path(loan) + "/schedule").body().path("rows");
        assertThat(schedule.size()).isEqualTo(rows + 1);
        assertThat(schedule.get(rows).path("due_date").asString()).isEqualTo(due.toString());
        assertThat(schedule.get(rows).path("fee_amount").decimalValue()).isEqualByComparingTo("9000");
        assertThat(schedule.get(rows - 1).path("fee_amount").decimalValue()).isEqualByComparingTo("0");
        assertThat(api.get(path(loan)).text("maturity_date")).isEqualTo(maturity);
        assertThat(api.get(path(loan) + "/schedules/2").body().path("rows").size())
                .isEqualTo(rows + 1);
    }

    @Test
    void noChargeIsWaivedBeforeItWasAdded() {
        var today = days.today();
        var loan = lending.lend(TERMS, today.minusDays(5));
        var charge = charge(loan, "flat", "9000", today).text("charge_id");

        var early = api.post("%s/charges/%s/waive".formatted(path(loan), charge), """
                {"waiver_date": "%s", "reason": "Too soon"}""".formatted(today.minusDays(1)));

        early.problem(422, "loan-change-refused", "/waiver_date");
        assertThat(api.get(path(loan)).text("fees_outstanding")).isEqualTo("9000.00");
    }

    @Test
    void aChargeHasASizeAndADay() {
        var today = days.today();
        var loan = lending.lend(TERMS, today);

        assertThat(charge(loan, "flat", "0", today).pointers()).containsExactly("/value");
        assertThat(charge(loan, "flat", "-5", today).pointers()).containsExactly("/value");
        charge(loan, "flat", "1.005", today).problem("invalid-money");
        assertThat(charge(loan, "flat", "100000000", today).pointers()).containsExactly("/value");
        charge(loan, "percent_of_amount", "99999999", today).problem("amount-too-large");
        charge(loan, "percent_of_amount", "0.0000001", today).problem(422, "loan-change-refused", "/value");
        assertThat(charge(loan, "flat", "5", today.minusDays(1)).pointers()).containsExactly("/due_date");
        for (var never : List.of("2999-01-01", "+999999999-12-31", "-999999999-01-01")) {
            var refused = api.post(path(loan) + "/charges", """
                    {"kind": "fee", "basis": "flat", "value": 5, "due_date": "%s", "reason": "Never"}""".formatted(never));
            assertThat(refused.status()).as(never).isEqualTo(never.startsWith("2999") ? 422 : 400);
            assertThat(refused.pointers()).as(never).containsExactly("/due_date");
        }
        assertThat(api.get(path(loan) + "/charges").body().path("charges").size())
                .isZero();
    }
}
