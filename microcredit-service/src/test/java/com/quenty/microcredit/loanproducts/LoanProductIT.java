package com.quenty.microcredit.loanproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceIT
class LoanProductIT {

    private static final String PATH = "/api/v1/loan-products";

    private static final String LIMITS = """
            "limits": {"min_amount": 100000, "max_amount": 5000000, "min_instalments": 3, "max_instalments": 24,
                       "min_annual_rate": 0.08, "max_annual_rate": 0.30}""";

    private final ApiClient api;
    private final LoanProductStore catalogue;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    LoanProductIT(RestTestClient http, LoanProductStore catalogue, JdbcClient jdbc, TransactionOperations transaction) {
        this.api = ApiClient.of(http);
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private Answer create(String code, String currency, String rules) {
        return api.post(PATH, """
                {"code": "%s", "currency": "%s", "name": "Tests", %s, "rules": {%s}}""".formatted(code, currency, LIMITS, rules));
    }

    private static String version(String name, String rules) {
        return """
                {"name": "%s", %s, "rules": {%s}}""".formatted(name, LIMITS, rules);
    }

    @Test
    void rulesLeftOutAreTheDefaultsAndTheAnswerNamesThemAll() {
        var product = create("usual", "COP", "");

        product.is(201);
        assertThat(product.headers().getLocation()).hasPath(PATH + "/usual");
        assertThat(product.text("version_number")).isEqualTo("1");
        var rules = product.body().path("rules");
        assertThat(rules.at("/repayment_every/unit").asString()).isEqualTo("months");
        assertThat(rules.path("interest_type").asString()).isEqualTo("declining_balance");
        assertThat(rules.path("day_count").asString()).isEqualTo("actual_365");
        assertThat(rules.at("/allocation/cells").size()).isEqualTo(12);
        assertThat(rules.at("/allocation/cells/0/timing").asString()).isEqualTo("past_due");
        assertThat(rules.at("/allocation/cells/0/component").asString()).isEqualTo("penalty");
        assertThat(rules.path("interest_recalculation").asBoolean()).isFalse();
    }

    @Test
    void anAnswerCanBeSentBackAsTheNextVersion() {
        create("round-trip", "COP", """
                "repayment_every": {"count": 2, "unit": "weeks"}, "interest_type": "flat", "instalment_multiple": 50,
                "grace": {"principal": 1, "interest_payment": 0, "interest_free": 0},
                "charges": [{"code": "late", "time": "overdue", "basis": "percent_of_amount", "value": 2.5}],
                "penalties": {"grace_days": 3, "cap": 90000}, "arrears": {"grace_days": 2, "floor": 1000}""");
        var rules = api.get(PATH + "/round-trip").body().path("rules").toString();

        var next = api.post(PATH + "/round-trip/versions", """
                {"name": "Again", %s, "rules": %s}""".formatted(LIMITS, rules));

        next.is(200);
        assertThat(next.body().path("rules").toString()).isEqualTo(rules);
        assertThat(catalogue.current("round-trip").rules())
                .isEqualTo(catalogue.version("round-trip", 1).rules());
    }

    @Test
    void aNewVersionLeavesTheOldOneAsItWas() {
        create("versioned", "COP", "");
        var before = catalogue.current("versioned");

        var revised = api.post(PATH + "/versioned/versions", version("Second", "\"day_count\": \"actual_360\""));

        assertThat(revised.text("version_number")).isEqualTo("2");
        assertThat(revised.text("name")).isEqualTo("Second");
        assertThat(catalogue.version("versioned", 1)).isEqualTo(before);
        assertThat(catalogue.current("versioned").rules().dayCount().code()).isEqualTo("actual_360");
        assertThat(api.get(PATH + "/versioned/versions").items("version_number"))
                .containsExactly("2", "1");
        assertThat(api.get(PATH + "/versioned/versions/1").text("rules.day_count"))
                .isEqualTo("actual_365");
        api.get(PATH + "/versioned/versions/3").problem("loan-product-not-found");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("UPDATE loan_product_versions SET name = 'Changed'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void versionsMadeAtTheSameMomentGetNumbersOfTheirOwn() {
        create("raced", "COP", "");

        var outcomes = Concurrently.run(
                6,
                () -> api.post(PATH + "/raced/versions", version("Raced", "")).status());

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.require()).isEqualTo(200));
        assertThat(api.get(PATH + "/raced/versions").items("version_number"))
                .containsExactly("7", "6", "5", "4", "3", "2", "1");
    }

    @Test
    void aRetiredProductMakesNoOffersUntilItIsReinstated() {
        create("retired", "COP", "");

        assertThat(api.post(PATH + "/retired/retire", "{\"reason\": \"Too dear\"}")
                        .text("status"))
                .isEqualTo("retired");

        assertThatThrownBy(() -> catalogue.current("retired")).isInstanceOf(LoanProductProblems.Retired.class);
        assertThat(catalogue.version("retired", 1).version()).isEqualTo(1);
        api.post(PATH + "/retired/versions", version("Late", "")).problem("loan-product-retired");
        api.post(PATH + "/retired/retire", null).problem("illegal-transition");
        assertThat(api.post(PATH + "/retired/reinstate", null).text("status")).isEqualTo("active");
        assertThat(catalogue.current("retired").version()).isEqualTo(1);
    }

    @Test
    void aCodeIsTakenOnce() {
        create("taken", "COP", "");

        create("taken", "COP", "").problem("duplicate-loan-product");
        var raced = Concurrently.run(5, () -> create("raced-code", "COP", "").status());
        assertThat(raced.stream().map(outcome -> outcome.require()).filter(status -> status == 201))
                .hasSize(1);
        assertThat(raced.stream().map(outcome -> outcome.require()).filter(status -> status == 409))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KWD | | 422 | /currency",
                "XAU | | 422 | ``",
                "USX | | 422 | ``",
                "JPY | \"instalment_multiple\": 0.5 | 422 | /rules/instalment_multiple",
                "COP | \"instalment_multiple\": 0 | 422 | /rules/instalment_multiple",
                "COP | \"instalment_multiple\": 9999999999 | 422 | /rules/instalment_multiple",
                "COP | \"interest_type\": \"flat\", \"interest_recalculation\": true | 422 | /rules/interest_recalculation",
                "COP | \"grace\": {\"principal\": 24, \"interest_payment\": 0, \"interest_free\": 0} | 422 | /rules/grace",
                "COP | \"grace\": {\"principal\": -1, \"interest_payment\": 0, \"interest_free\": 0} | 400 | /rules/grace/principal",
                "COP | \"repayment_every\": {\"count\": 0, \"unit\": \"months\"} | 400 | /rules/repayment_every/count",
                "COP | \"repayment_every\": {\"count\": 1, \"unit\": \"years\"} | 400 | /rules/repayment_every/unit",
                "COP | \"penalties\": {\"grace_days\": -1} | 400 | /rules/penalties/grace_days",
                "COP | \"penalties\": {\"grace_days\": 1, \"cap\": 0.001} | 422 | /rules/penalties/cap",
                "COP | \"charges\": [{\"code\": \"x1\", \"time\": \"specified_date\", \"basis\": \"flat\", \"value\": 1}] | 422 | /rules/charges/0/time",
                "COP | \"charges\": [{\"code\": \"x1\", \"time\": \"instalment\", \"basis\": \"flat\", \"value\": -1}] | 400 | /rules/charges/0/value",
                "COP | \"charges\": [{\"code\": \"x1\", \"time\": \"instalment\", \"basis\": \"flat\", \"value\": 1.005}] | 422 | /rules/charges/0/value",
                "COP | \"allocation\": {\"cells\": [], \"direction\": \"horizontal\", \"future\": \"next_instalment\"} | 400 | /rules/allocation/cells",
                "COP | \"no_such_rule\": 1 | 400 | /rules/no_such_rule"
            })
    void contradictionsAreRefusedAtTheirField(String currency, String rules, int status, String pointer) {
        var answer = create("nonsense", currency, rules == null ? "" : rules);

        assertThat(answer.status()).as(answer.content()).isEqualTo(status);
        if (!pointer.isEmpty()) {
            assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
        }
        api.get(PATH + "/nonsense").is(404);
    }

    @ParameterizedTest
    @CsvSource({
        "min_amount, 0, 400, /limits/min_amount",
        "min_amount, 6000000, 422, /limits/max_amount",
        "min_amount, 100000.001, 422, /limits/min_amount",
        "max_amount, 10000000000, 400, /limits/max_amount",
        "min_instalments, 0, 400, /limits/min_instalments",
        "max_instalments, 601, 400, /limits/max_instalments",
        "max_instalments, 2, 422, /limits/max_instalments",
        "min_annual_rate, -0.01, 400, /limits/min_annual_rate",
        "max_annual_rate, 0.30001, 400, /limits/max_annual_rate",
        "max_annual_rate, 0.05, 422, /limits/max_annual_rate"
    })
    void limitsHaveAnOrderAndASize(String limit, BigDecimal value, int status, String pointer) {
        var limits = LIMITS.replaceAll(
                "\"%s\": [0-9.]+".formatted(limit), "\"%s\": %s".formatted(limit, value.toPlainString()));

        var answer = api.post(PATH, """
                {"code": "limits", "currency": "COP", "name": "Tests", %s, "rules": {}}""".formatted(limits));

        assertThat(answer.status()).as(answer.content()).isEqualTo(status);
        assertThat(String.join(",", answer.pointers())).isEqualTo(pointer);
    }

    @Test
    void onlyThePlatformChangesProducts() {
        var manager = Tokens.with("loan-products:*").company("COMP-ANY");
        create("platform", "COP", "");

        api.as(manager).get(PATH + "/platform").is(200);
        api.as(manager).post(PATH + "/platform/retire", null).problem("outside-data-scope");
    }
}
