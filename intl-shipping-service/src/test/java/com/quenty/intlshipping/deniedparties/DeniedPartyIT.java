package com.quenty.intlshipping.deniedparties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.intlshipping.declarations.Findings;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class DeniedPartyIT {

    private static final String PATH = "/api/v1/shipping/denied-party-lists";

    private final ApiClient api;
    private final DeniedPartyService service;

    DeniedPartyIT(RestTestClient http, DeniedPartyService service) {
        this.api = ApiClient.of(http);
        this.service = service;
    }

    /** {@code code severity pointer} of what is found about these names. */
    private List<String> found(@Nullable String sender, @Nullable String company) {
        var answer = api.post(
                "/api/v1/shipping/validate",
                Json.of("sender", Json.of("name", sender), "recipient", Json.of("company", company)));
        return Findings.of(answer, "part");
    }

    @Test
    void theListThatIsShippedIsAnExampleAndIsInUse() {
        var first = api.get(PATH).is(200);

        assertThat(first.flag("items.0.demo")).isTrue();
        assertThat(first.text("items.0.list_date")).isEqualTo("2026-01-01");
        assertThat(first.text("items.0.sha256")).matches("[0-9a-f]{64}");
        var names = api.get(PATH + "/{list_id}/entries?q=QUIBBER", first.text("items.0.list_id"));
        assertThat(names.items("reference")).containsOnly("DEMO-0001");

        // The file has not changed.
        assertThat(api.post(PATH + "/load").is(200).text("list_id")).isEqualTo(first.text("items.0.list_id"));
        assertThat(api.get(PATH).items("list_id")).hasSize(1);
    }

    @Test
    void namesAreFoundInAnyScriptOrderAndCase() {
        assertThat(found("quibberdink, ZOLTÁN", null)).containsExactly("party-denied block /sender/name");
        assertThat(found("Zoltan Quiberdink", null)).hasSize(1);
        assertThat(found(null, "VORPAL MARITIME HOLDINGS")).containsExactly("party-denied block /recipient/company");
        assertThat(found("Квиббердинк Золтан", "虚构北极星贸易有限公司"))
                .containsExactly("party-denied block /sender/name", "party-denied block /recipient/company");
        assertThat(found("Ermintrude Snarkhollow Blythe-Jones", null))
                .containsExactly("party-like-denied warn /sender/name");
        assertThat(found("Lucía Fernández", "Café del Sur S.A.S.")).isEmpty();
    }

    /** In a longer name, with blanks between the letters, with Cyrillic letters that look like Latin ones, in other letters. */
    @Test
    void aNameIsFoundHoweverItIsHiddenAndAPersonLooksAtIt() {
        for (var hidden : List.of(
                "The Vorpal Shipping Company of Dubai FZE",
                "V O R P A L  S h i p p i n g",
                "V.O.R.P.A.L. Shipping Group",
                "V\u043Erp\u0430l Shipping",
                "\u0412\u043E\u0440\u043F\u0430\u043B Shipping")) {
            assertThat(found(hidden, null)).as(hidden).containsExactly("party-like-denied warn /sender/name");
        }
        assertThat(found("Shipping Company of Dubai FZE", "Vorpalia Tours")).isEmpty();
    }

    @Test
    void aNameIsFoundInEveryLineOfAnAddress() {
        for (var line : List.of("street", "street_details", "city", "region")) {
            var answer = api.post(
                    "/api/v1/shipping/validate",
                    Json.of("recipient", Json.of("name", "Lucía Fernández", line, "c/o Zoltan Quibberdink, 3.º")));
            assertThat(Findings.of(answer, "part"))
                    .as(line)
                    .containsExactly("party-like-denied warn /recipient/" + line);
        }
    }

    @Test
    void aFindingNamesTheListAndItsDay() {
        var answer = api.post("/api/v1/shipping/validate", Json.of("sender", Json.of("name", "Zoltan Quibberdink")));
        var finding = answer.is(200)
                .at("findings")
                .valueStream()
                .filter(each -> each.path("code").asString().equals("party-denied"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.path("rule").asString()).isEqualTo(api.get(PATH).text("items.0.list_id") + "@2026-01-01");
        assertThat(finding.path("detail").asString()).contains("2026-01-01", "1.0000");
        assertThat(answer.flag("valid")).isFalse();
    }

    @Test
    void aFileThatIsNoListChangesNothing() {
        for (var bad : List.of(
                "no JSON",
                "{}",
                "{\"name\": \"N\", \"date\": \"2026-07-01\", \"entries\": []}",
                "{\"name\": \"N\", \"date\": \"yesterday\", \"entries\": [{\"reference\": \"1\", \"names\": [\"A\"]}]}",
                "{\"name\": \"N\", \"date\": \"2026-07-01\", \"entries\": [{\"names\": [\"A\"]}]}",
                "{\"name\": \"N\", \"date\": \"2026-07-01\", \"entries\": [{\"reference\": \"1\", \"names\": [\"---\"]}]}")) {
            assertThatThrownBy(() -> service.load(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(DeniedPartyProblems.DeniedPartyListUnreadable.class);
        }
        assertThat(api.get(PATH).text("items.0.list_date")).isEqualTo("2026-01-01");
        api.get(PATH + "/DPL-UNKNOWN").problem(404, "denied-party-list-not-found");
    }

    @Test
    void onlyThePlatformSeesLists() {
        api.as(Tokens.with("*").company("COMP-1")).get(PATH).problem(403, "outside-data-scope");
    }
}
