package com.quenty.reverselogistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.platform.identity.ExternalId;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ReturnRuleIT {

    private static final String RULES = "/api/v1/returns/rules";

    private final ApiClient api;

    ReturnRuleIT(RestTestClient http) {
        this.api = ApiClient.of(http);
    }

    private Map<String, @Nullable Object> rule(String category, String validFrom) {
        var shipped = api.get(RULES + "/default/2000-01-01").is(200);
        return Json.of(
                "category", category, "valid_from", validFrom, "terms", shipped.at("terms"), "reason", "Agreed.");
    }

    @Test
    void theRulesThatAreShippedHold() {
        var electronics = api.get(RULES + "/electronics/2000-01-01").is(200);

        assertThat(electronics.flag("terms.manual")).isTrue();
        assertThat(electronics.decimal("terms.change_of_mind_fee")).isEqualByComparingTo("0.1");
        assertThat(api.get(RULES + "?category={category}", "electronics").items("valid_from"))
                .contains("2000-01-01");
    }

    @Test
    void aRuleIsAddedForALaterDayOnceAndCanBeWithdrawnUntilThen() {
        var created = api.post(RULES, rule("toys", "2099-01-01")).is(201);
        assertThat(created.location()).isEqualTo(RULES + "/toys/2099-01-01");

        api.post(RULES, rule("toys", "2099-01-01")).problem(409, "duplicate-validity", "/valid_from");
        api.post(RULES, rule("toys", "2020-01-01")).problem(422, "validity-not-ahead", "/valid_from");
        var withdrawn = api.seeing(created)
                .post(RULES + "/toys/2099-01-01/withdraw", Json.of("reason", "A mistake."))
                .is(200);
        assertThat(withdrawn.text("withdrawal_reason")).isEqualTo("A mistake.");
        api.post(RULES, rule("toys", "2099-01-01")).is(201);
        api.post(RULES + "/default/2000-01-01/withdraw", Json.of("reason", "No."))
                .problem(409, "version-in-force");
    }

    @Test
    void companiesReadRulesAndDoNotChangeThem() {
        var company = api.as(Tokens.with("return-rules:*").company(ExternalId.next("COMP")));

        company.get(RULES + "/default/2000-01-01").is(200);
        company.post(RULES, rule("toys", "2098-01-01")).problem(403, "outside-data-scope");
        api.get(RULES + "/nothing/2000-01-01").problem(404, "return-rule-not-found");
    }
}
