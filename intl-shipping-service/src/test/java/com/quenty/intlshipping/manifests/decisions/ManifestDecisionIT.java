package com.quenty.intlshipping.manifests.decisions;

import static com.quenty.intlshipping.manifests.ManifestFixtures.COMPANY;
import static com.quenty.intlshipping.manifests.ManifestFixtures.PATH;
import static com.quenty.intlshipping.manifests.ManifestFixtures.coffee;
import static com.quenty.intlshipping.manifests.ManifestFixtures.id;
import static com.quenty.intlshipping.manifests.ManifestFixtures.verb;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class ManifestDecisionIT {

    private final RestTestClient http;
    private final WireMockServer customers;
    private final MutableClock clock;

    private ManifestFixtures manifests;
    private ApiClient clerk;
    private ApiClient manager;

    ManifestDecisionIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers, MutableClock clock) {
        this.http = http;
        this.customers = customers;
        this.clock = clock;
    }

    @BeforeEach
    void everybodyIsKnown() {
        manifests = ManifestFixtures.of(http, customers);
        clerk = manifests.clerk();
        manager = manifests.manager();
    }

    private static String path(Answer manifest) {
        return PATH + "/" + id(manifest);
    }

    @Test
    void aManifestIsCheckedFrozenAndApprovedByAnotherPerson() {
        var draft = manifests.draft();
        assertThat(verb(clerk, id(draft), "validate").is(200).text("status")).isEqualTo("validated");
        var submitted = verb(clerk, id(draft), "submit").is(200);
        assertThat(submitted.text("status")).isEqualTo("submitted");
        assertThat(submitted.text("snapshot_hash")).hasSize(64);

        verb(clerk, id(draft), "approve").problem(403, "another-person-decides");
        verb(clerk, id(draft), "reject", Json.of("reason", "No")).problem(403, "another-person-decides");
        var approved = verb(manager, id(draft), "approve", Json.of("reason", "Papers seen"))
                .is(200);

        assertThat(approved.text("status")).isEqualTo("approved");
        assertThat(approved.text("snapshot_hash")).isEqualTo(submitted.text("snapshot_hash"));
        var history = manager.get(path(draft) + "/history").is(200);
        assertThat(history.items("to")).containsExactly("approved", "submitted", "validated", "draft");
        assertThat(history.items("reason").getFirst()).isEqualTo("Papers seen");
        verb(manager, id(draft), "approve").problem(409, "illegal-transition");
    }

    @Test
    void aDraftWithFaultsStaysOneAndNamesAllOfThem() {
        var body = Json.changed(
                coffee(),
                "insured_value",
                500,
                "pieces",
                List.of(
                        Json.of("length", 40, "width", 30, "height", 25.5, "weight", 4),
                        Json.of("length", 10, "width", 10, "height", 10, "weight", 1)),
                "items",
                List.of(Json.of(
                        "description", "Coffee", "quantity", 12, "weight", 0.34, "value", 9.5, "piece_number", 1)));
        var draft = manifests.draft(body);

        var refused = verb(clerk, id(draft), "validate")
                .problem(
                        422,
                        "manifest-blocked",
                        "/pieces/0/weight",
                        "/pieces/1",
                        "/items/0/hs_code",
                        "/items/0/country_of_origin",
                        "/insured_value");

        assertThat(refused.at("finding_codes").valueStream().map(code -> code.asString()))
                .contains("weights-contradictory", "piece-empty", "field-missing", "insured-above-value");
        assertThat(clerk.get(path(draft)).content()).isEqualTo(draft.content());
    }

    @Test
    void findingsThatDoNotBlockStayWithIt() {
        var recipient = Json.without(Json.parse("""
                {"name": "Lucía", "street": "Alcalá 45", "city": "Madrid", "postal_code": "28014", "country": "ES"}"""));
        var draft = manifests.draft(Json.changed(coffee(), "recipient", recipient));

        var validated = verb(clerk, id(draft), "validate").is(200);

        assertThat(validated
                        .at("findings")
                        .valueStream()
                        .map(finding -> finding.path("pointer").asString()))
                .containsExactly("/recipient/phone");
        assertThat(verb(clerk, id(draft), "reopen").is(200).at("findings")).isEmpty();
    }

    @Test
    void theSnapshotIsTheManifestAndItsHashAnybodyCanCompute() throws NoSuchAlgorithmException {
        var draft = manifests.draft();
        clerk.get(path(draft) + "/snapshot").problem(404, "snapshot-not-found");
        verb(clerk, id(draft), "validate").is(200);
        var submitted = verb(clerk, id(draft), "submit").is(200);

        var snapshot = clerk.get(path(draft) + "/snapshot").is(200);

        var content = snapshot.text("content");
        var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        assertThat(snapshot.text("snapshot_hash"))
                .isEqualTo(HexFormat.of().formatHex(hash))
                .isEqualTo(submitted.text("snapshot_hash"));
        var frozen = new JsonMapper().readTree(content);
        for (var member : List.of("sender", "recipient", "items", "pieces", "incoterm", "currency")) {
            assertThat(frozen.path(member).toString())
                    .as(member)
                    .isEqualTo(new JsonMapper()
                            .readTree(submitted.content())
                            .path(member)
                            .toString());
        }
    }

    @Test
    void aRejectedOneIsOpenedAgainAndFrozenAnew() {
        var submitted = manifests.submitted();
        verb(manager, id(submitted), "reject").is(400);

        assertThat(verb(manager, id(submitted), "reject", Json.of("reason", "Wrong address"))
                        .is(200)
                        .text("status"))
                .isEqualTo("rejected");
        var draft = verb(clerk, id(submitted), "reopen").is(200);
        assertThat(draft.at("snapshot_hash").isNull()).isTrue();
        clerk.seeing(draft)
                .patch(path(draft), Json.of("recipient", Json.of("street", "Gran Vía 1")))
                .is(200);
        verb(clerk, id(draft), "validate").is(200);
        var again = verb(clerk, id(draft), "submit").is(200);

        assertThat(again.text("snapshot_hash")).hasSize(64).isNotEqualTo(submitted.text("snapshot_hash"));
        var snapshots = manager.get(path(draft) + "/snapshots").is(200);
        assertThat(snapshots.items("snapshot_hash"))
                .containsExactly(again.text("snapshot_hash"), submitted.text("snapshot_hash"));
        assertThat(snapshots.items("content").getFirst()).contains("Gran Vía 1");
        assertThat(snapshots.items("content").getLast()).doesNotContain("Gran Vía 1");
        assertThat(manager.get(path(draft) + "/history").items("to"))
                .containsExactly("submitted", "validated", "draft", "rejected", "submitted", "validated", "draft");
    }

    @Test
    void aboveALimitTheCompanyIsVerified() {
        var company = "COMP-UNVERIFIED";
        CustomerServiceStandIn.of(customers)
                .knowsCompany(company, "verified", false)
                .knows("USER-UNVERIFIED", "company_id", company);
        var api = clerk.as(Tokens.with("manifests:*").company(company).subject("USER-UNVERIFIED"));

        assertThat(submitted(api, "USD", "83.33").text("status")).isEqualTo("submitted"); // 999.96
        submitted(api, "USD", "83.34").problem(422, "company-not-verified", "/company_id"); // 1,000.08
        // Nobody has said what may be sent in euros.
        assertThat(new ManifestProperties(null).unverifiedLimit("EUR")).isEqualByComparingTo("0");
        CustomerServiceStandIn.of(customers).knowsCompany(company);
        assertThat(submitted(api, "USD", "83.34").text("status")).isEqualTo("submitted");
    }

    private static Answer submitted(ApiClient api, String currency, String value) {
        var items = List.of(Json.of(
                "description",
                "Coffee",
                "quantity",
                12,
                "weight",
                0.3,
                "value",
                new BigDecimal(value),
                "hs_code",
                "090121",
                "country_of_origin",
                "CO"));
        var draft = id(api.post(PATH, Json.changed(coffee(), "currency", currency, "insured_value", 0, "items", items))
                .is(201));
        verb(api, draft, "validate").is(200);
        return verb(api, draft, "submit");
    }

    /** Once it is frozen it could only be given up. */
    @Test
    void goodsThatNoCarrierTakesStayADraft() {
        for (var change : List.of(
                Json.of("currency", "EUR"),
                Json.of("ship_date", "9999-12-31"),
                Json.of("pieces", List.of(Json.of("length", 40, "width", 30, "height", 20, "weight", 9_000))))) {
            var member = change.keySet().iterator().next();
            var draft = id(manifests.draft(Json.changed(coffee(), member, change.get(member))));

            verb(clerk, draft, "validate")
                    .problem(422, "manifest-blocked", member.equals("pieces") ? "/pieces/0/weight" : "/" + member);

            assertThat(clerk.get(PATH + "/" + draft).text("status")).isEqualTo("draft");
        }
    }

    @Test
    void aCompanyThatNoLongerTradesSubmitsNothing() {
        var company = "COMP-CLOSING";
        CustomerServiceStandIn.of(customers).knowsCompany(company).knows("USER-CLOSING", "company_id", company);
        var api = clerk.as(Tokens.with("manifests:*").company(company).subject("USER-CLOSING"));
        var draft = id(api.post(PATH, coffee()).is(201));
        verb(api, draft, "validate").is(200);

        CustomerServiceStandIn.of(customers).knowsCompany(company, "active", false);
        // That it did is remembered for some seconds.
        clock.advance(Duration.ofMinutes(1));
        verb(api, draft, "submit").problem(422, "company-not-trading", "/company_id");

        CustomerServiceStandIn.of(customers).isDown();
        verb(api, draft, "submit").problem(503, "upstream-unavailable");
        assertThat(api.get(PATH + "/" + draft).text("status")).isEqualTo("validated");
    }

    @Test
    void ofManySubmissionsAtOnceOneIsTaken() {
        var validated = id(manifests.validated());

        var outcomes = Concurrently.run(8, () -> verb(clerk, validated, "submit"));

        assertThat(outcomes.stream().map(outcome -> outcome.require().status()))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 409);
        assertThat(clerk.get(PATH + "/" + validated + "/history").items("to"))
                .containsExactly("submitted", "validated", "draft");
    }

    @Test
    void twoPeopleWhoDecideAtOnceDoNotBothDecide() {
        for (int round = 0; round < 5; round++) {
            var submitted = id(manifests.submitted());
            List<Callable<Answer>> decisions = List.of(
                    () -> verb(manager, submitted, "approve"),
                    () -> verb(manager, submitted, "reject", Json.of("reason", "No")));

            var outcomes = Concurrently.run(decisions);

            assertThat(outcomes.stream().map(outcome -> outcome.require().status()))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aDraftThatIsEditedWhileItIsCheckedIsNotValidatedUnseen() {
        for (int round = 0; round < 5; round++) {
            var draft = manifests.draft();
            var empty = Json.of("pieces", List.of(), "items", List.of());
            List<Callable<Answer>> both = List.of(
                    () -> verb(clerk, id(draft), "validate"),
                    () -> clerk.seeing(draft).put(path(draft) + "/contents", empty));

            Concurrently.run(both)
                    .forEach(outcome -> assertThat(outcome.require().status()).isIn(200, 409, 412, 422));

            var now = clerk.get(path(draft));
            assertThat(now.text("status").equals("validated") && now.at("items").isEmpty())
                    .as("%s", now)
                    .isFalse();
        }
    }

    @Test
    void aManifestIsGivenUpForGood() {
        var approved = manifests.approved();
        verb(manager, id(approved), "void").is(400);

        var voided = verb(manager, id(approved), "void", Json.of("reason", "Sold at home"))
                .is(200);

        assertThat(voided.text("status")).isEqualTo("voided");
        verb(clerk, id(approved), "reopen").problem(409, "illegal-transition");
        verb(clerk, id(approved), "validate").problem(409, "illegal-transition");
        verb(clerk, id(approved), "submit").problem(409, "illegal-transition");
    }

    @Test
    void aVerbHoldsToTheVersionThatItsCallerSaw() {
        var draft = manifests.draft();
        clerk.seeing(draft)
                .patch(path(draft), Json.of("invoice_number", "FE-8"))
                .is(200);

        verb(clerk.seeing(draft), id(draft), "validate").problem(412, "stale-version");
        verb(clerk.seeing(clerk.get(path(draft))), id(draft), "validate").is(200);
    }

    @Test
    void theSameKeySubmitsOnce() {
        var validated = id(manifests.validated());
        var first = verb(clerk.key("submit-once"), validated, "submit").is(200);
        var again = verb(clerk.key("submit-once"), validated, "submit").is(200);

        assertThat(again.content()).isEqualTo(first.content());
    }

    @Test
    void peopleDecideOnlyWithThePermission() {
        var submitted = id(manifests.submitted());
        var clerkOnly = clerk.as(Tokens.with("manifests:read", "manifests:submit", "manifests:update")
                .company(COMPANY));

        verb(clerkOnly, submitted, "approve").problem(403, "permission-denied");
        verb(clerkOnly, submitted, "void", Json.of("reason", "x")).problem(403, "permission-denied");
    }
}
