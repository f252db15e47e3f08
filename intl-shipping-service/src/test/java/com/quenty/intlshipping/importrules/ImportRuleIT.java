package com.quenty.intlshipping.importrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.time.BusinessZone;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ImportRuleIT {

    private static final String PATH = "/api/v1/shipping/import-rules";
    private static final Map<String, ?> REASON = Json.of("reason", "Not published yet");

    private final ApiClient api;
    private final ImportRuleQueries rules;
    private final BusinessZone zone;
    private final JdbcClient jdbc;

    ImportRuleIT(RestTestClient http, ImportRuleQueries rules, BusinessZone zone, JdbcClient jdbc) {
        this.api = ApiClient.of(http);
        this.rules = rules;
        this.zone = zone;
        this.jdbc = jdbc;
    }

    private static Map<String, ?> rule(
            String country, String kind, LocalDate validFrom, @Nullable Object... namesAndValues) {
        return Json.changed(
                Json.of("country", country, "kind", kind, "valid_from", validFrom, "source", "test"), namesAndValues);
    }

    private BigDecimal duty(LocalDate day, String country, String hsCode, String origin) {
        var goods = new ClassifiedGoods(hsCode, origin);
        return rules.on(day, country, List.of(goods))
                .rates(ImportRuleKind.DUTY, goods, List.of())
                .orElseThrow()
                .avg();
    }

    @Test
    void theRuleOfTheDayCounts() {
        var day = zone.today().plusDays(10);

        var added = api.post(PATH, rule("US", "duty", day, "hs_prefix", "610910", "rate", 0.25))
                .is(201);

        assertThat(added.location()).isEqualTo("%s/US.duty.610910/%s".formatted(PATH, day));
        assertThat(api.get(added.location()).body()).isEqualTo(added.body());
        assertThat(added.flag("demo")).isFalse();
        assertThat(duty(day.minusDays(1), "US", "6109100012", "CN")).isEqualByComparingTo("0.165");
        assertThat(duty(day, "US", "6109100012", "CN")).isEqualByComparingTo("0.25");
        assertThat(duty(day, "US", "6109100012", "CO")).as("of an origin").isEqualByComparingTo("0");
        assertThat(api.get(PATH + "?country=US&kind=duty&demo=false").items("code"))
                .containsExactly("US.duty.610910");
        api.post(PATH, rule("US", "duty", day, "hs_prefix", "610910", "rate", 0.26))
                .problem(409, "duplicate-validity", "/valid_from");
        api.seeing(1).post(added.location() + "/withdraw", REASON).is(412);
        api.seeing(0).post(added.location() + "/withdraw", REASON).is(200);
        assertThat(duty(day, "US", "6109100012", "CN")).isEqualByComparingTo("0.165");
        api.post(PATH, rule("US", "duty", day, "hs_prefix", "610910", "rate", 0.26))
                .is(201);
        api.post(PATH + "/US.duty/2020-01-01/withdraw", REASON).problem(409, "version-in-force");
    }

    @Test
    void rulesOfLongerCodesAreFoundToo() {
        var goods = new ClassifiedGoods("9503", "CN");
        var range = rules.on(zone.today(), "ES", List.of(goods))
                .rates(ImportRuleKind.DUTY, goods, List.of("950300"))
                .orElseThrow();

        assertThat(range.min()).isEqualByComparingTo("0");
        assertThat(range.avg()).isEqualByComparingTo("0.031333");
        assertThat(range.max()).isEqualByComparingTo("0.047");
    }

    @Test
    void everyKindHasItsMembers() {
        var day = zone.today().plusDays(11);

        api.post(PATH, rule("PE", "customs_value", day, "basis", "cif")).is(201);
        api.post(PATH, rule("PE", "duty", day, "rate", 0.06)).is(201);
        api.post(PATH, rule("PE", "duty", day, "rate", 0, "origin_country", "CO"))
                .is(201);
        api.post(PATH, rule("PE", "vat_base", day, "vat_base", List.of("duty", "fees")))
                .is(201);
        api.post(PATH, rule("PE", "vat", day, "rate", 0.18)).is(201);
        var deMinimis = api.post(
                        PATH,
                        rule(
                                "PE",
                                "duty_de_minimis",
                                day,
                                "basis",
                                "intrinsic",
                                "currency",
                                "USD",
                                "max_value",
                                200,
                                "line_amount",
                                1.5))
                .is(201);
        api.post(PATH, rule("PE", "vat_de_minimis", day, "basis", "cif", "currency", "USD", "max_value", 0))
                .is(201);
        api.post(
                        PATH,
                        rule(
                                "PE",
                                "handling_fee",
                                day,
                                "rate",
                                0.01,
                                "currency",
                                "USD",
                                "min_value",
                                100,
                                "min_amount",
                                1,
                                "max_amount",
                                9))
                .is(201);
        api.post(PATH, rule("PE", "disbursement_fee", day, "rate", 0.02)).is(201);

        assertThat(deMinimis.text("basis")).isEqualTo("intrinsic");
        assertThat(deMinimis.decimal("line_amount")).isEqualByComparingTo("1.5");
        assertThat(api.get(PATH + "?country=PE&limit=20").items("kind"))
                .containsExactlyInAnyOrder(
                        "customs_value",
                        "duty",
                        "duty",
                        "vat_base",
                        "vat",
                        "duty_de_minimis",
                        "vat_de_minimis",
                        "handling_fee",
                        "disbursement_fee");
    }

    @Test
    void aRateForSomeGoodsWantsOneForAllGoods() {
        var day = zone.today().plusDays(20);

        api.post(PATH, rule("KE", "duty", day, "hs_prefix", "61", "rate", 0.1))
                .problem(422, "import-rule-gap", "/valid_from");
        var general = api.post(PATH, rule("KE", "duty", day, "rate", 0.25)).is(201);
        api.post(PATH, rule("KE", "duty", day.minusDays(1), "origin_country", "CO", "rate", 0))
                .problem(422, "import-rule-gap", "/valid_from");
        var narrow = api.post(PATH, rule("KE", "duty", day, "hs_prefix", "61", "rate", 0.1))
                .is(201);
        api.post(PATH, rule("KE", "vat", day, "hs_prefix", "61", "rate", 0.1))
                .problem(422, "import-rule-gap", "/valid_from");

        api.post(general.location() + "/withdraw", REASON).problem(422, "import-rule-gap", "valid_from");
        assertThat(api.get(general.location()).text("withdrawn_at")).isEmpty();
        api.post(narrow.location() + "/withdraw", REASON).is(200);
        api.post(general.location() + "/withdraw", REASON).is(200);
    }

    @Test
    void senselessRulesAreRefused() {
        var day = zone.today().plusDays(12);

        api.post(PATH, rule("XX", "duty", day, "rate", 0.1)).problem(400, "validation-failed", "/country");
        api.post(PATH, rule("US", "excise", day, "rate", 0.1)).problem(400, "validation-failed", "/kind");
        api.post(PATH, rule("US", "duty", day)).problem(400, "validation-failed", "/rate");
        api.post(PATH, rule("US", "duty", day, "rate", -0.1)).problem(400, "validation-failed", "/rate");
        api.post(PATH, rule("US", "duty", day, "rate", 0.1, "basis", "cif", "max_value", 5))
                .problem(400, "validation-failed", "/basis", "/max_value");
        api.post(PATH, rule("US", "duty", day, "rate", 0.1, "hs_prefix", "6109.10"))
                .problem(400, "validation-failed", "/hs_prefix");
        api.post(PATH, rule("US", "duty", day, "rate", 0.1, "hs_prefix", "610"))
                .problem(400, "validation-failed", "/hs_prefix");
        api.post(PATH, rule("US", "duty", day, "rate", 0.1, "hs_prefix", "77"))
                .problem(422, "hs-code-unknown", "/hs_prefix");
        api.post(PATH, rule("US", "duty", zone.today(), "rate", 0.1)).problem(422, "validity-not-ahead", "/valid_from");
        api.post(PATH, rule("US", "vat", day, "rate", 1)).problem(400, "validation-failed", "/rate");
        api.post(PATH, rule("US", "vat_base", day, "vat_base", List.of("duty", "duty")))
                .problem(400, "validation-failed", "/vat_base");
        api.post(PATH, rule("US", "customs_value", day, "basis", "intrinsic"))
                .problem(400, "validation-failed", "/basis");
        api.post(PATH, rule("US", "duty_de_minimis", day, "basis", "fob", "currency", "USD", "max_value", 1))
                .problem(400, "validation-failed", "/basis");
        api.post(PATH, rule("US", "vat_de_minimis", day, "basis", "cif"))
                .problem(400, "validation-failed", "/currency", "/max_value");
        api.post(PATH, rule("US", "vat_de_minimis", day, "basis", "cif", "currency", "XAU", "max_value", 1))
                .problem(422, "invalid-money", "/currency");
        api.post(PATH, rule("US", "vat_de_minimis", day, "basis", "cif", "currency", "JPY", "max_value", 1.5))
                .problem(422, "invalid-money", "/max_value");
        api.post(PATH, rule("US", "handling_fee", day, "rate", 0, "min_amount", 5))
                .problem(400, "validation-failed", "/currency");
        api.post(PATH, rule("US", "handling_fee", day, "rate", 0, "currency", "USD", "min_amount", 5, "max_amount", 4))
                .problem(400, "validation-failed", "/max_amount");
        api.get(PATH + "/US.duty/1999-01-01").problem(404, "import-rule-not-found");
        api.post(PATH + "/US.duty/1999-01-01/withdraw", REASON).problem(404, "import-rule-not-found");
        api.get(PATH + "?country=XX").problem(400, "validation-failed", "country");
    }

    @Test
    void theRulesThatAreShippedAreMarkedAsExamples() {
        for (var country : List.of("BR", "CL", "CO", "ES", "MX", "US")) {
            var kinds = api.get(PATH + "?demo=true&limit=100&country=" + country)
                    .is(200)
                    .items("kind");
            assertThat(kinds).as(country).contains("customs_value", "duty", "vat", "duty_de_minimis");
            for (var kind : List.of(ImportRuleKind.DUTY, ImportRuleKind.VAT)) {
                assertThat(rules.leavesGap(country, kind)).as(country).isFalse();
            }
        }
        var suspended = api.get(PATH + "/US.duty_de_minimis/2025-08-29").is(200);
        assertThat(suspended.decimal("max_value")).isEqualByComparingTo("0");
        assertThat(suspended.flag("demo")).isTrue();
    }

    @Test
    void rulesNeverChange() {
        for (var statement : List.of(
                "UPDATE import_rules SET rate = 1 WHERE kind = 'duty'",
                "DELETE FROM import_rules",
                "TRUNCATE import_rules")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).isInstanceOf(Exception.class);
        }
    }

    @Test
    void companiesReadRulesAndThePlatformMakesThem() {
        var manager = api.as(Tokens.with("import-rules:*").company("COMP-1"));

        manager.get(PATH).is(200);
        manager.post(PATH, rule("US", "duty", zone.today().plusDays(1), "rate", 0.1))
                .problem("outside-data-scope");
        api.as(Tokens.with("shipping-rates:*")).get(PATH).is(403);
    }
}
