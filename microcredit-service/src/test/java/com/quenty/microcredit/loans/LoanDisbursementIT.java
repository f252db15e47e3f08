package com.quenty.microcredit.loans;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.Borrowers.Borrower;
import com.quenty.microcredit.businessdates.BusinessDateStore;
import com.quenty.microcredit.loanproducts.LoanProductStore;
import com.quenty.microcredit.scores.CustomerLoans;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Outcome;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class LoanDisbursementIT {

    private static final String PATH = "/api/v1/loans";

    private final ApiClient api;
    private final Borrowers borrowers;
    private final BusinessDateStore calendar;
    private final CustomerLoans customerLoans;
    private final LoanProductStore products;
    private Applying applying;

    LoanDisbursementIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            BusinessDateStore calendar,
            CustomerLoans customerLoans,
            LoanProductStore products) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.calendar = calendar;
        this.customerLoans = customerLoans;
        this.products = products;
    }

    @BeforeEach
    void aProductToApplyFor() {
        applying = Applying.in(api, """
                "charges": [{"code": "origination", "time": "disbursement", "basis": "percent_of_amount", "value": 2}]""");
    }

    private Answer disburse(ApiClient by, String application, @Nullable LocalDate on) {
        return by.key(ExternalId.next("KEY"))
                .post(PATH, on == null ? """
                        {"application_id": "%s"}""".formatted(application) : """
                        {"application_id": "%s", "disbursement_date": "%s"}""".formatted(application, on));
    }

    @Test
    void aLoanKeepsTheTermsAsSigned() {
        var ana = borrowers.aGoodCustomer();
        var application = applying.accepted(ana, "5000000");
        var offer = applying.offer(ana, application);

        var loan = disburse(api, application, null);
        api.post("/api/v1/loan-products/%s/versions".formatted(applying.product()), """
                {"name": "Dearer", "limits": {"min_amount": 1, "max_amount": 2, "min_instalments": 1, "max_instalments": 1,
                 "min_annual_rate": 0.9, "max_annual_rate": 0.9}, "rules": {"interest_type": "flat"}}""");

        assertThat(loan.text("offer_hash")).isEqualTo(offer.text("offer_hash"));
        assertThat(loan.text("application_id")).isEqualTo(application);
        assertThat(loan.text("customer_id")).isEqualTo(ana.id());
        assertThat(loan.text("company_id")).isEqualTo(ana.companyId());
        var terms = api.get(PATH + "/" + loan.text("loan_id") + "/terms").body();
        assertThat(terms.at("/rules/interest_type").asString()).isEqualTo("declining_balance");
        assertThat(terms.path("product_version").isMissingNode()).isTrue();
        assertThat(products.current(applying.product()).version()).isEqualTo(2);
        var schedule = api.get(PATH + "/" + loan.text("loan_id") + "/schedule").body();
        assertThat(schedule.path("disbursement_charges").decimalValue()).isEqualByComparingTo("100000");
        assertThat(schedule.path("total_principal").decimalValue()).isEqualByComparingTo("5000000");
        // The very rows that were signed.
        for (int i = 0; i < 12; i++) {
            assertThat(schedule.at("/rows/%d/total_amount".formatted(i)).decimalValue())
                    .isEqualByComparingTo(offer.body()
                            .at("/instalments/%d/total".formatted(i))
                            .decimalValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aReferenceOfBlanksIsNone(String reference) {
        var application = applying.accepted(borrowers.aGoodCustomer(), "5000000");

        var refused = api.key(ExternalId.next("KEY")).post(PATH, """
                {"application_id": "%s", "disbursement_reference": "%s"}""".formatted(application, reference));

        refused.is(400);
        assertThat(refused.pointers()).containsExactly("/disbursement_reference");
        assertThat(applying.status(application)).isEqualTo("accepted");
    }

    @Test
    void anOfferIsPaidOutOnce() {
        var application = applying.accepted(borrowers.aGoodCustomer(), "5000000");

        var outcomes =
                Concurrently.run(6, () -> disburse(api, application, null).status());

        assertThat(outcomes.stream().map(Outcome::require).filter(status -> status == 201))
                .hasSize(1);
        assertThat(outcomes.stream().map(Outcome::require)).allMatch(status -> status == 201 || status == 409);
        assertThat(api.get(PATH + "?application_id=" + application)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyAnswersTheSameLoan() {
        var application = applying.accepted(borrowers.aGoodCustomer(), "5000000");
        var keyed = api.key(ExternalId.next("KEY"));
        var body = "{\"application_id\": \"%s\"}".formatted(application);
        var first = keyed.post(PATH, body);

        borrowers.customers().isDown();
        var second = keyed.post(PATH, body);

        second.is(201);
        assertThat(second.headers().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        api.post(PATH, body).problem("idempotency-key-missing");
    }

    @Test
    void onlyAcceptedOffersOfVerifiedCustomersArePaidOut() {
        var ana = borrowers.aGoodCustomer();
        var approved = applying.approved(ana, "5000000");
        disburse(api, approved, null).problem("illegal-transition");
        disburse(api, "CA-UNKNOWN", null).problem("application-unknown");

        applying.accept(ana, approved);
        borrowers.change(ana, "company_verified", false);
        disburse(api, approved, null).problem("customer-not-verified");
        borrowers.customers().isDown();
        disburse(api, approved, null).is(503);
        assertThat(applying.status(approved)).isEqualTo("accepted");
    }

    @Test
    void backDatingADisbursementTakesAPermissionAndHasALimit() {
        var today = calendar.today();
        var application = applying.accepted(borrowers.aGoodCustomer(), "5000000");
        var cashier = api.as(Tokens.with("loans:disburse"));

        disburse(cashier, application, today.minusDays(1)).problem("permission-denied");
        assertThat(disburse(api, application, today.minusDays(91)).pointers()).containsExactly("/disbursement_date");
        assertThat(disburse(api, application, today.plusDays(1)).pointers()).containsExactly("/disbursement_date");
        disburse(api, application, LocalDate.MIN).is(400);
        var loan = disburse(api, application, today.minusDays(40));

        loan.is(201);
        assertThat(loan.text("disbursement_date")).isEqualTo(today.minusDays(40).toString());
        assertThat(Integer.parseInt(loan.text("days_past_due"))).isBetween(9, 12);
    }

    @Test
    void callersSeeTheLoansOfTheirScope() {
        var ana = borrowers.aGoodCustomer();
        var loan = disburse(api, applying.accepted(ana, "5000000"), null).text("loan_id");
        var berta = borrowers.of(ana.companyId());
        disburse(api, applying.accepted(berta, "4000000"), null);
        var stranger = borrowers.aGoodCustomer();
        disburse(api, applying.accepted(stranger, "4000000"), null);

        assertThat(as(ana).get(PATH).items("loan_id")).containsExactly(loan);
        assertThat(api.as(Tokens.with("loans:read").company(ana.companyId()))
                        .get(PATH)
                        .items("customer_id"))
                .containsExactlyInAnyOrder(ana.id(), berta.id());
        as(stranger).get(PATH + "/" + loan).problem("loan-not-found");
        var mine = api.get(PATH + "?customer_id=" + ana.id() + "&status=active&delinquency_bucket=current&due_until="
                + calendar.today().plusMonths(2));
        assertThat(mine.items("loan_id")).containsExactly(loan);
        assertThat(api.get(PATH + "?customer_id=" + ana.id() + "&due_until=" + calendar.today())
                        .items("loan_id"))
                .isEmpty();
        assertThat(api.get(PATH + "?customer_id=" + ana.id() + "&due_from="
                                + calendar.today().plusMonths(2))
                        .items("loan_id"))
                .isEmpty();
    }

    private ApiClient as(Borrower borrower) {
        return api.as(Tokens.with("loans:read").subject(borrower.id()).scope(DataScope.OWN));
    }

    @Test
    void factsAboutALoansCustomerAreDerivedByDay() {
        var today = calendar.today();
        var ana = borrowers.aGoodCustomer();
        var loan = disburse(api, applying.accepted(ana, "5000000"), today.minusDays(40))
                .text("loan_id");
        var first = api.get("%s/%s/schedule".formatted(PATH, loan)).body().at("/rows/0");
        api.key(ExternalId.next("KEY")).post("%s/%s/payments".formatted(PATH, loan), """
                {"payment_amount": %s, "payment_method": "cash"}""".formatted(
                        first.path("outstanding_amount").decimalValue()));

        var told = customerLoans.of(ana.id(), "COP", today);
        assertThat(told.late1To30()).isEqualTo(1);
        assertThat(told.onTime()).isZero();
        assertThat(told.recentLoans()).isEqualTo(1);
        assertThat(told.lent()).isEqualByComparingTo("5000000");
        assertThat(told.outstanding())
                .isEqualByComparingTo(new BigDecimal("5000000")
                        .subtract(first.path("principal_amount").decimalValue()));
        assertThat(told.firstLoanOn()).isEqualTo(today.minusDays(40));
        assertThat(told.monthlyInstalments()).isPositive();
        assertThat(customerLoans.outstanding(ana.id(), "COP")).isEqualByComparingTo(told.outstanding());
        assertThat(customerLoans.of(ana.id(), "USD", today).lent()).isZero();
        // On a day before it was paid out there was no loan.
        assertThat(customerLoans.of(ana.id(), "COP", today.minusDays(41)).firstLoanOn())
                .isNull();
    }

    @Test
    void statementsAndQuotesHaveADay() {
        var today = calendar.today();
        var loan = disburse(api, applying.accepted(borrowers.aGoodCustomer(), "5000000"), today.minusDays(20))
                .text("loan_id");
        var path = PATH + "/" + loan;

        var early = api.get(path + "/statement?as_of=" + today.minusDays(10)).body();
        var late = api.get(path + "/statement").body();
        assertThat(late.path("accrued_interest").decimalValue())
                .isGreaterThan(early.path("accrued_interest").decimalValue());
        assertThat(early.at("/principal/outstanding").decimalValue()).isEqualByComparingTo("5000000");
        assertThat(api.get(path + "/statement?as_of=" + today.plusDays(1)).pointers())
                .containsExactly("as_of");
        assertThat(api.get(path + "/statement?as_of=" + today.minusDays(21)).pointers())
                .containsExactly("as_of");
        api.get(path + "/statement?as_of=2026-02-30").is(400);
        assertThat(api.get(path + "/pay-off-quote?as_of=" + today.plusDays(400)).pointers())
                .containsExactly("as_of");
        assertThat(api.get(path + "/pay-off-quote?as_of=" + today.minusDays(1)).pointers())
                .containsExactly("as_of");
        var quote = api.get(path + "/pay-off-quote?as_of=" + today.plusDays(30)).body();
        assertThat(quote.path("principal_amount")
                        .decimalValue()
                        .add(quote.path("interest_amount").decimalValue())
                        .add(quote.path("fee_amount").decimalValue())
                        .add(quote.path("late_fee_amount").decimalValue()))
                .isEqualByComparingTo(quote.path("pay_off_amount").decimalValue());
    }

    @Test
    void aPrepaymentIsSeenBeforeItIsMade() {
        applying = Applying.in(api, "\"interest_recalculation\": true, \"prepayment\": \"fewer_instalments\"");
        var loan = disburse(api, applying.accepted(borrowers.aGoodCustomer(), "5000000"), null)
                .text("loan_id");
        var path = PATH + "/" + loan;

        var preview = api.post(path + "/prepayment-preview", "{\"payment_amount\": 2000000}");

        preview.is(200);
        assertThat(preview.decimal("saved_interest")).isPositive();
        assertThat(preview.body().at("/after/rows").size())
                .isLessThan(preview.body().at("/before/rows").size());
        assertThat(api.get(path).text("amount_paid")).isEqualTo("0.00");
        assertThat(api.post(path + "/prepayment-preview", "{\"payment_amount\": 0}")
                        .pointers())
                .containsExactly("/payment_amount");
        assertThat(api.post(path + "/prepayment-preview", "{\"payment_amount\": 9000000}")
                        .decimal("overpaid_amount"))
                .isPositive();
    }
}
