package com.quenty.intlshipping.goodsrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class GoodsRuleIT {

    private static final String PATH = "/api/v1/shipping/goods-rules";
    private static final Map<String, ?> REASON = Json.of("reason", "Not agreed yet");

    private final ApiClient api;
    private final BusinessZone zone;

    GoodsRuleIT(RestTestClient http, BusinessZone zone) {
        this.api = ApiClient.of(http);
        this.zone = zone;
    }

    private static Map<String, @Nullable Object> rule(LocalDate validFrom, Object... changes) {
        return Json.changed(
                Json.of(
                        "direction",
                        "import",
                        "country",
                        "PE",
                        "hs_prefix",
                        "9503",
                        "effect",
                        "licence",
                        "valid_from",
                        validFrom,
                        "detail",
                        "Toys need a sanitary authorization.",
                        "source",
                        "Ley 28376"),
                changes);
    }

    /** Of toys for Peru that leave on that day. */
    private List<String> rules(LocalDate day) {
        var answer = api.post(
                        "/api/v1/shipping/validate",
                        Json.of(
                                "sender",
                                Json.of("country", "CO"),
                                "recipient",
                                Json.of("country", "PE"),
                                "content_type",
                                "gift",
                                "ship_date",
                                day,
                                "items",
                                List.of(Json.of("hs_code", "9503.00"))))
                .is(200);
        return ofRules(answer);
    }

    private static List<String> ofRules(Answer answer) {
        return answer.at("findings")
                .valueStream()
                .map(finding -> finding.path("rule").asString(""))
                .filter(rule -> !rule.isEmpty())
                .toList();
    }

    @Test
    void aRuleIsFollowedByALaterOneWithdrawnBeforeItsDayAndEnded() {
        var day = zone.today().plusDays(10);
        var added = api.post(PATH, rule(day)).is(201);

        assertThat(added.location()).isEqualTo("%s/import.PE.9503/%s".formatted(PATH, day));
        assertThat(api.get(added.location()).is(200).body()).isEqualTo(added.body());
        assertThat(added.flag("demo")).isFalse();
        assertThat(rules(day)).containsExactly("import.PE.9503@" + day);
        assertThat(rules(day.minusDays(1))).isEmpty();
        api.post(PATH, rule(day)).problem(409, "duplicate-validity", "/valid_from");

        var later = day.plusDays(5);
        api.post(PATH, rule(later, "effect", "none", "detail", "Free again.")).is(201);
        assertThat(rules(later.minusDays(1))).containsExactly("import.PE.9503@" + day);
        assertThat(rules(later)).isEmpty();

        api.seeing(0).post(added.location() + "/withdraw", REASON).is(200);
        api.post(added.location() + "/withdraw", REASON).problem(409, "version-withdrawn");
        assertThat(rules(day)).isEmpty();
        api.post(PATH + "/import.US.2402/2026-01-01/withdraw", REASON).problem(409, "version-in-force");
    }

    @Test
    void rulesAreListedByCountryGoodsAndEffect() {
        assertThat(api.get(PATH + "?country=BR&demo=true&limit=100").items("code"))
                .contains("import.BR.6309", "import.BR.total_value.USD");
        assertThat(api.get(PATH + "?hs_prefix=93&limit=100").items("code"))
                .containsExactly("export.any.93", "import.any.93");
        assertThat(api.get(PATH + "?hazard=lithium_battery&effect=document").items("document"))
                .containsExactly("battery_statement");
        assertThat(api.get(PATH + "?direction=export&country=US").items("source"))
                .allMatch(source -> source.startsWith("An example, after: "));
    }

    @Test
    void senselessRulesAreRefused() {
        var day = zone.today().plusDays(20);

        api.post(PATH, rule(day, "hs_prefix", "77")).problem(400, "validation-failed", "/hs_prefix");
        api.post(PATH, rule(day, "hs_prefix", "950")).problem(400, "validation-failed", "/hs_prefix");
        api.post(PATH, rule(day, "country", "XX")).problem(400, "validation-failed", "/country");
        api.post(PATH, rule(day, "max_free", 5)).problem(400, "validation-failed", "/measure");
        api.post(PATH, rule(day, "measure", "total_weight")).problem(400, "validation-failed", "/max_free");
        api.post(PATH, rule(day, "measure", "total_value", "max_free", 5))
                .problem(400, "validation-failed", "/currency");
        api.post(PATH, rule(day, "measure", "total_value", "max_free", 5, "currency", "HRK"))
                .problem(422, "invalid-money", "/currency");
        api.post(PATH, rule(day, "measure", "piece_weight", "max_free", 5))
                .problem(400, "validation-failed", "/measure");
        api.post(PATH, rule(day, "effect", "document")).problem(400, "validation-failed", "/document");
        api.post(PATH, rule(day, "document", "cites_permit")).problem(400, "validation-failed", "/document");
        api.post(PATH, rule(zone.today())).problem(422, "validity-not-ahead", "/valid_from");
        api.get(PATH + "/import.PE.9503/1999-01-01").problem(404, "goods-rule-not-found");
    }

    @Test
    void companiesReadRulesAndDoNotMakeThem() {
        var company = api.as(Tokens.with("goods-rules:*").company("COMP-1"));

        company.get(PATH + "/import.any.93/2026-01-01").is(200);
        company.post(PATH, rule(zone.today().plusDays(30))).problem(403, "outside-data-scope");
    }
}
