package com.quenty.microcredit.scores;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.microcredit.Applying;
import com.quenty.microcredit.Borrowers;
import com.quenty.microcredit.Borrowers.Borrower;
import com.quenty.platform.security.DataScope;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CreditScoreIT {

    private static final String PATH = "/api/v1/credit-scores";

    private final ApiClient api;
    private final Borrowers borrowers;
    private final MutableClock clock;
    private final JdbcClient jdbc;

    CreditScoreIT(
            RestTestClient http,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders,
            MutableClock clock,
            JdbcClient jdbc) {
        this.api = ApiClient.of(http);
        this.borrowers = Borrowers.of(customers, orders);
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private Answer calculate(Borrower borrower, String more) {
        return api.post(PATH, "{\"customer_id\": \"%s\", \"currency\": \"COP\"%s}".formatted(borrower.id(), more));
    }

    private long scoresOf(Borrower borrower) {
        return jdbc.sql("select count(*) from credit_scores where customer_id = ?")
                .param(borrower.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aScoreIsTakenFromOrdersAndIncomeAndKept() {
        var ana = borrowers.aGoodCustomer();

        var answer = calculate(ana, ", \"monthly_income\": 3200000, \"monthly_debts\": 0");

        // 70 x 35 % + 100 x 30 % + 100 x 15 % + 100 x 10 % + 70 x 10 % = 86.5, and 300 + 5.5 x 86.5 = 775.75
        answer.is(201);
        assertThat(answer.number("score")).isEqualTo(776);
        assertThat(answer.text("risk_category")).isEqualTo("low");
        assertThat(answer.decimal("recommended_limit")).isEqualByComparingTo("32000000");
        assertThat(answer.number("payment_history_score")).isEqualTo(70);
        assertThat(answer.number("credit_mix_score")).isEqualTo(70);
        assertThat(answer.text("score_version")).isEqualTo(ScoreCalculator.VERSION);
        assertThat(answer.body().path("previous_score").isNull()).isTrue();
        assertThat(answer.location()).isEqualTo(PATH + "/" + answer.text("score_id"));
        assertThat(api.get(PATH + "/" + answer.text("score_id")).body()).isEqualTo(answer.body());
    }

    @Test
    void theSameInputsGiveTheSameScoreAndAChangeOfNone() {
        var ana = borrowers.aGoodCustomer();

        var first = calculate(ana, "");
        var second = calculate(ana, "");

        assertThat(second.body().path("score")).isEqualTo(first.body().path("score"));
        assertThat(second.body().path("previous_score")).isEqualTo(first.body().path("score"));
        assertThat(second.number("score_change")).isZero();
        assertThat(second.text("score_id")).isNotEqualTo(first.text("score_id"));
    }

    @Test
    void theNextScoreSaysHowItDiffers() {
        var ana = borrowers.aGoodCustomer();
        var first = calculate(ana, "");
        borrowers.bought(ana, "first_order_at", "2015-01-01T00:00:00Z", "delivered", 1, "returned", 0, "cancelled", 9);

        var second = calculate(ana, "");

        int change =
                second.body().path("score").asInt() - first.body().path("score").asInt();
        assertThat(change).isNegative();
        assertThat(second.number("score_change")).isEqualTo(change);
        assertThat(api.get(PATH + "/customers/" + ana.id() + "/latest").body()).isEqualTo(second.body());
    }

    @Test
    void anExplanationMakesTheScoreAgainFromWhatWasKept() {
        var ana = borrowers.aGoodCustomer();
        var score = calculate(ana, ", \"monthly_income\": 3200000, \"monthly_debts\": 640000");

        // What order-service would say today has no say in it.
        borrowers.orders().isDown();
        clock.advance(Duration.ofDays(400));
        var explained = api.get(PATH + "/" + score.text("score_id") + "/explanation");

        explained.is(200);
        assertThat(explained.body().path("recomputed_score"))
                .isEqualTo(score.body().path("score"));
        assertThat(explained.body().path("score")).isEqualTo(score.body().path("score"));
        assertThat(explained.decimal("inputs.monthly_debt_service")).isEqualByComparingTo("640000");
        assertThat(explained.number("inputs.completed_orders")).isEqualTo(12);
        var points = explained
                .body()
                .path("components")
                .valueStream()
                .map(part -> part.path("points").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(points.add(BigDecimal.valueOf(300))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .intValueExact())
                .isEqualTo(score.body().path("score").asInt());
    }

    @Test
    void withoutOrderServiceThereIsNoScoreRatherThanAWrongOne() {
        var ana = borrowers.aGoodCustomer();
        borrowers.orders().isDown();

        var answer = calculate(ana, "");

        answer.problem(503, "upstream-unavailable");
        assertThat(answer.text("service")).isEqualTo("order-service");
        assertThat(answer.headers().getFirst("Retry-After")).isNotNull();
        assertThat(scoresOf(ana)).isZero();
    }

    @Test
    void aKeyAnswersTwiceButScoresOnce() {
        var ana = borrowers.aGoodCustomer();
        var json = "{\"customer_id\": \"%s\", \"currency\": \"COP\"}".formatted(ana.id());
        var keyed = api.key("score-" + ana.id());
        var first = keyed.post(PATH, json);

        borrowers.orders().isDown();
        var second = keyed.post(PATH, json);

        second.is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(scoresOf(ana)).isEqualTo(1);
    }

    @Test
    void scoresTakenAtOnceFollowEachOther() {
        var ana = borrowers.aGoodCustomer();

        var outcomes = Concurrently.run(6, () -> calculate(ana, "").status());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.require()).isEqualTo(201));
        assertThat(jdbc.sql("select count(*) from credit_scores where customer_id = ? and previous_score is null")
                        .param(ana.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customer_id": "USER-1"}                                                        | 400 | /currency
            {"customer_id": "USER-1", "currency": "PESO"}                                    | 400 | /currency
            {"customer_id": "USER-1", "currency": "cop"}                                     | 400 | /currency
            {"customer_id": "USER-1", "currency": "GBX"}                                     | 422 | /currency
            {"customer_id": "USER-1", "currency": "XAU"}                                     | 422 | /currency
            {"customer_id": "USER-1", "currency": "KWD"}                                     | 422 | /currency
            {"customer_id": "USER-1", "currency": "JPY", "monthly_income": 1000.5}           | 422 | /monthly_income
            {"customer_id": "USER-1", "currency": "COP", "monthly_income": -1}               | 400 | /monthly_income
            {"customer_id": "USER-1", "currency": "COP", "monthly_debts": 1e20}              | 400 | /monthly_debts
            {"currency": "COP"}                                                              | 400 | /customer_id
            """)
    void badInputNamesTheField(String json, int status, String pointer) {
        var answer = api.post(PATH, json);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
    }

    @Test
    void aCustomerNobodyKnowsHasNoScore() {
        borrowers.customers().knowsNoCustomer("USER-1");

        var answer = api.post(PATH, "{\"customer_id\": \"USER-1\", \"currency\": \"COP\"}");

        answer.problem(422, "customer-unknown", "/customer_id");
    }

    @Test
    void othersScoresDoNotExistForTheCaller() {
        var ana = borrowers.aGoodCustomer();
        var id = calculate(ana, "").text("score_id");
        var reader = Tokens.with("credit-scores:read", "credit-scores:calculate");

        api.as(Applying.theCustomer(ana)).get(PATH + "/" + id).is(200);
        api.as(reader.company(ana.companyId())).get(PATH + "/" + id).is(200);
        api.as(reader.company("COMP-OTHER")).get(PATH + "/" + id).is(404);
        api.as(reader.scope(DataScope.OWN)).get(PATH + "/" + id).is(404);
        api.as(reader.company("COMP-OTHER"))
                .get(PATH + "/customers/" + ana.id() + "/latest")
                .is(404);
        assertThat(api.as(reader.company("COMP-OTHER"))
                        .get(PATH + "?customer_id=" + ana.id())
                        .items("score_id"))
                .isEmpty();
        assertThat(api.as(reader.company(ana.companyId()))
                        .get(PATH + "?risk_category=high&sort=-score")
                        .items("score_id"))
                .isEmpty();
        var notHis = api.as(reader.company("COMP-OTHER"))
                .post(PATH, "{\"customer_id\": \"%s\", \"currency\": \"COP\"}".formatted(ana.id()));
        notHis.problem("customer-unknown");
    }
}
