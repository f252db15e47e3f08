package com.quenty.microcredit.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.LegalCaps;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CreditDecisionIT {

    private static final String PATH = "/api/v1/credit-applications";

    private final ApiClient api;
    private final Borrowers borrowers;
    private final JdbcClient jdbc;
    private final LegalCaps law;
    private final BusinessZone zone;

    CreditDecisionIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            JdbcClient jdbc,
            BusinessZone zone,
            ApplicationContext beans) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.jdbc = jdbc;
        this.zone = zone;
        this.law = new LegalCaps(beans);
    }

    private long rows(String table, String applicationId) {
        return jdbc.sql("""
                        select count(*) from %s where application_id =
                            (select id from credit_applications where application_id = ?)""".formatted(table))
                .param(applicationId)
                .query(Long.class)
                .single();
    }

    @Test
    void aGoodCustomerIsApprovedByTheRulesAlone() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();

        var answer = applying.decided(ana, applying.wish("5000000", 12));

        // 12 % less 2 % for a score of 776, less 1 % for the amount
        assertThat(answer.text("status")).isEqualTo("approved");
        assertThat(answer.number("credit_score")).isEqualTo(776);
        assertThat(answer.text("risk_category")).isEqualTo("low");
        assertThat(answer.decimal("interest_rate")).hasToString("0.0900");
        assertThat(answer.decimal("approved_amount")).hasToString("5000000.00");
        assertThat(answer.text("processed_by")).isEqualTo("system");

        var decisions = api.get(PATH + "/" + answer.text("application_id") + "/decisions");
        var decision = decisions.body().at("/items/0");
        assertThat(decisions.items("outcome")).containsExactly("approved");
        assertThat(decision.path("automatic").asBoolean()).isTrue();
        assertThat(decision.path("score_id")).isEqualTo(answer.body().path("score_id"));
        assertThat(decision.path("policy_valid_from").asString()).isEqualTo("2000-01-01");
        assertThat(decision.path("trace")
                        .valueStream()
                        .map(check -> check.path("rule").asString() + " "
                                + check.path("outcome").asString()))
                .containsExactly(
                        "reject_score passed",
                        "reject_debt_to_income passed",
                        "approve_score passed",
                        "approve_debt_to_income passed",
                        "approve_employment passed",
                        "approve_amount passed",
                        "product_rate passed",
                        "exposure passed");
        assertThat(decision.path("rate_steps")
                        .valueStream()
                        .map(step -> step.path("added").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.09");
    }

    @Test
    void tooManyDebtsAreRejectedWithEveryReason() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();

        var answer = applying.decided(ana, applying.wish("5000000", 12, "existing_debts", 2500000));

        assertThat(answer.text("status")).isEqualTo("rejected");
        assertThat(answer.text("decision_reason")).contains("reject_debt_to_income");
        assertThat(rows("credit_offers", answer.text("application_id"))).isZero();
        api.get(PATH + "/" + answer.text("application_id") + "/offer").problem("credit-offer-not-found");
    }

    @Test
    void aReferredApplicationTakesTwoPeople() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.referred(ana, "5000000");
        var one = Applying.anUnderwriter();
        var two = Applying.anUnderwriter();

        applying.approve(id, one).problem("illegal-transition");
        var recommended = applying.recommend(id, one, "4000000", 9, "0.1500");
        assertThat(recommended.text("status")).isEqualTo("recommended");
        var alone = applying.approve(id, one);
        alone.problem(403, "another-person-decides");
        applying.approve(id, two.subject(ana.id())).problem("another-person-decides");

        var approved = applying.approve(id, two);
        assertThat(approved.text("status")).isEqualTo("approved");
        assertThat(approved.decimal("approved_amount")).hasToString("4000000.00");
        assertThat(approved.number("approved_term_months")).isEqualTo(9);
        assertThat(approved.text("processed_by")).isEqualTo(two.subject());
        assertThat(api.get(PATH + "/" + id + "/decisions").items("outcome"))
                .containsExactly("approved", "recommended", "referred");
        assertThat(applying.offer(ana, id).body().path("term_months").asInt()).isEqualTo(9);
        applying.approve(id, two).problem("illegal-transition");
    }

    @Test
    void theSecondPersonMayReturnOrReject() {
        var applying = Applying.in(api);
        var id = applying.recommended(borrowers.aGoodCustomer(), "5000000");
        var two = Applying.anUnderwriter();

        var returned = applying.verb(two, id, "return", "{\"reason\": \"Rate too low\"}");
        assertThat(returned.text("status")).isEqualTo("manual_review");
        assertThat(returned.body().path("recommendation").isNull()).isTrue();

        var rejected =
                applying.verb(two, id, "reject", "{\"reasons\": [\"Income not confirmed\", \"Purpose unclear\"]}");
        assertThat(rejected.text("status")).isEqualTo("rejected");
        assertThat(rejected.text("decision_reason")).isEqualTo("Income not confirmed; Purpose unclear");
        assertThat(applying.verb(two, id, "reject", "{\"reasons\": []}").pointers())
                .containsExactly("/reasons");
    }

    @Test
    void termsOutsideTheProductOrAboveTheLawAreRefused() {
        var applying = Applying.in(api);
        var company = "COMP-IN-BOLIVIA";
        var ana = borrowers.of(company);
        borrowers.customers().knowsCompany(company, "country", "BO");
        var id = applying.referred(ana, "5000000");
        var one = Applying.anUnderwriter();

        assertThat(applying.recommend(id, one, "90000001", 12, "0.15").pointers())
                .containsExactly("/amount");
        assertThat(applying.recommend(id, one, "5000000.001", 12, "0.15").pointers())
                .containsExactly("/amount");
        assertThat(applying.recommend(id, one, "5000000", 37, "0.15").pointers())
                .containsExactly("/term_months");
        assertThat(applying.recommend(id, one, "5000000", 12, "0.31").pointers())
                .containsExactly("/annual_rate");
        applying.recommend(id, one, "5000000", 12, "0.12345").is(400);
        law.inForce("BO", "0.14");
        var above = applying.recommend(id, one, "5000000", 12, "0.15");
        above.problem(422, "terms-outside-product", "/annual_rate");
        assertThat(applying.status(id)).isEqualTo("manual_review");
        applying.recommend(id, one, "5000000", 12, "0.14").is(200);
    }

    @Test
    void anOfferExceedsNeitherTheAmountNorTheTermAskedFor() {
        var applying = Applying.in(api);
        var id = applying.referred(borrowers.aGoodCustomer(), "5000000");
        var one = Applying.anUnderwriter();

        var more = applying.recommend(id, one, "5000000.01", 13, "0.15");
        more.problem(422, "terms-beyond-request");
        assertThat(more.pointers()).contains("/amount").contains("/term_months");
        assertThat(applying.recommend(id, one, "5000000", 13, "0.15").pointers())
                .containsExactly("/term_months");
        assertThat(applying.status(id)).isEqualTo("manual_review");
        applying.recommend(id, one, "5000000", 12, "0.15").is(200);

        var decision = api.get(PATH + "/" + id + "/decisions").body().at("/items/0");
        assertThat(decision.path("outcome").asString()).isEqualTo("recommended");
        assertThat(decision.path("policy_valid_from").asString()).isEqualTo("2000-01-01");
        assertThat(decision.path("trace")
                        .valueStream()
                        .map(check -> check.path("rule").asString() + " "
                                + check.path("outcome").asString()))
                .containsExactly(
                        "reject_debt_to_income passed", "approve_debt_to_income passed", "approve_amount passed");
    }

    @Test
    void theLawCapsTheRateOfTheRulesToo() {
        var applying = Applying.in(api);
        var ana = borrowers.of("COMP-IN-PARAGUAY");
        borrowers.customers().knowsCompany("COMP-IN-PARAGUAY", "country", "PY");
        law.inForce("PY", "0.085");

        var answer = applying.decided(ana, applying.wish("5000000", 12));

        assertThat(answer.text("status")).isEqualTo("approved");
        assertThat(answer.decimal("interest_rate")).hasToString("0.0850");
    }

    @Test
    void aRateThatTheProductDoesNotKnowIsLeftToPeople() {
        var applying = Applying.in(api);
        var ana = borrowers.of("COMP-IN-URUGUAY");
        borrowers.customers().knowsCompany("COMP-IN-URUGUAY", "country", "UY");
        law.inForce("UY", "0.05");

        var answer = applying.decided(ana, applying.wish("5000000", 12));

        assertThat(answer.text("status")).isEqualTo("manual_review");
        assertThat(answer.text("decision_reason")).isEqualTo("product_rate");
    }

    @Test
    void nothingIsDecidedOnDocumentsNobodyHasSeen() {
        var applying = Applying.in(api);
        var id = applying.submitted(borrowers.aGoodCustomer(), applying.wish("5000000", 12));

        var answer = applying.verb(Applying.anUnderwriter(), id, "decide", null);

        answer.problem(409, "documents-not-verified");
    }

    @Test
    void whileOrderServiceIsDownNothingIsHalfDone() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.verified(ana, applying.wish("5000000", 12));
        borrowers.orders().isDown();

        var answer = applying.verb(Applying.anUnderwriter(), id, "decide", null);

        answer.is(503);
        assertThat(answer.headers().getFirst("Retry-After")).isNotNull();
        assertThat(applying.status(id)).isEqualTo("pending");
        assertThat(rows("credit_decisions", id)).isZero();
        assertThat(api.get("/api/v1/credit-scores?customer_id=" + ana.id()).items("score_id"))
                .isEmpty();
    }

    @Test
    void aCustomerWhoIsNoLongerVerifiedIsNotDecidedOn() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var id = applying.verified(ana, applying.wish("5000000", 12));
        borrowers.change(ana, "company_verified", false);

        applying.verb(Applying.anUnderwriter(), id, "decide", null).problem("customer-not-verified");
        assertThat(applying.status(id)).isEqualTo("pending");
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() {
        var applying = Applying.in(api);
        var id = applying.verified(borrowers.aGoodCustomer(), applying.wish("5000000", 12));

        var outcomes = Concurrently.run(
                6,
                () -> applying.verb(Applying.anUnderwriter(), id, "decide", null)
                        .status());

        assertThat(outcomes.stream().map(outcome -> outcome.require()).toList())
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
        assertThat(rows("credit_decisions", id)).isEqualTo(1);
        assertThat(rows("credit_offers", id)).isEqualTo(1);
    }

    @Test
    void moreThanTwelveIncomesTogetherAreLeftToPeopleWhoCannotExceedThemEither() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        // 12 incomes of 3,200,000 are 38,400,000
        applying.approved(ana, "10000000");

        var second = applying.decided(ana, applying.wish("30000000", 36));
        assertThat(second.text("status")).isEqualTo("manual_review");
        assertThat(second.text("decision_reason")).contains("exposure");
        var id = second.text("application_id");
        var tooMuch = applying.recommend(id, Applying.anUnderwriter(), "28400001", 36, "0.15");
        tooMuch.problem(422, "exposure-exceeded");
        assertThat(tooMuch.decimal("limit")).isEqualByComparingTo("38400000");
        applying.recommend(id, Applying.anUnderwriter(), "28400000", 36, "0.15").is(200);
    }

    @Test
    void twoApprovalsAtOnceDoNotBothFindTheSameRoom() {
        var applying = Applying.in(api);
        for (int round = 0; round < 3; round++) {
            var ana = borrowers.aGoodCustomer();
            var one = applying.recommended(ana, "20000000");
            var two = applying.recommended(ana, "20000000");

            List<Callable<Integer>> calls = List.of(
                    () -> applying.approve(one, Applying.anUnderwriter()).status(),
                    () -> applying.approve(two, Applying.anUnderwriter()).status());
            var outcomes = Concurrently.run(calls);

            assertThat(outcomes.stream().map(outcome -> outcome.require()).toList())
                    .containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void anOfferThatIsGoneMakesRoomAgain() {
        var applying = Applying.in(api);
        var ana = borrowers.aGoodCustomer();
        var first = applying.approved(ana, "20000000", 36);
        var second = applying.referred(ana, "20000000");
        applying.recommend(second, Applying.anUnderwriter(), "20000000", 12, "0.15")
                .problem("exposure-exceeded");

        applying.verb(Applying.theCustomer(ana), first, "decline", null);

        applying.recommend(second, Applying.anUnderwriter(), "20000000", 12, "0.15")
                .is(200);
    }
}
