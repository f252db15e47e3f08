package com.quenty.intlshipping.screenings;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.intlshipping.manifests.ManifestFixtures;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Json;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class ScreeningIT {

    private static final String PATH = "/api/v1/manifests/{manifest_id}/screenings";
    private static final Map<String, ?> REASON = Json.of("reason", "Born in 1988; the listed person died in 1979.");

    /** The words of a listed name, with one between them. */
    private static final String LIKE = "Ermintrude Anna Snarkhollow";

    private final ApiClient compliance;
    private final ManifestFixtures manifests;

    ScreeningIT(RestTestClient http, @Sibling("customer-service") WireMockServer customers) {
        this.compliance = ApiClient.of(http);
        this.manifests = ManifestFixtures.of(http, customers);
    }

    @SuppressWarnings("unchecked")
    private String draftFor(String recipient) {
        var body = ManifestFixtures.coffee();
        var party = (Map<String, @Nullable Object>) body.get("recipient");
        return ManifestFixtures.id(
                manifests.draft(Json.changed(body, "recipient", Json.changed(party, "name", recipient))));
    }

    private Answer validate(String manifest) {
        return ManifestFixtures.verb(manifests.clerk(), manifest, "validate");
    }

    private Answer screenings(String manifest) {
        return compliance.get(PATH, manifest).is(200);
    }

    /** Its member of the screening of the recipient. */
    private String recipient(String manifest, String member) {
        return screenings(manifest)
                .at("items")
                .valueStream()
                .filter(screening -> screening.path("pointer").asString().equals("/recipient/name"))
                .findFirst()
                .orElseThrow()
                .path(member)
                .asString();
    }

    private static List<String> codes(Answer manifest) {
        return manifest.at("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    @Test
    void everyNameOfAManifestIsKeptWithItsScoreAndList() {
        var manifest = draftFor("Lucía Fernández");

        validate(manifest).is(200);

        var kept = screenings(manifest);
        assertThat(kept.items("pointer"))
                .containsExactlyInAnyOrder("/sender/name", "/sender/company", "/recipient/name");
        assertThat(kept.items("status")).containsOnly("clear");
        assertThat(kept.items("list_date")).containsOnly("2026-01-01");
        assertThat(kept.items("list_sha256")).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(kept.decimal("items.0.score")).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void aNameThatBlocksKeepsADraftAndIsNotCleared() {
        var manifest = draftFor("QUIBBERDINK, Zoltán");

        assertThat(validate(manifest).status()).isGreaterThanOrEqualTo(400);

        assertThat(recipient(manifest, "status")).isEqualTo("blocked");
        assertThat(recipient(manifest, "reference")).isEqualTo("DEMO-0001");
        compliance
                .post(PATH + "/{screening_id}/clear", REASON, manifest, recipient(manifest, "screening_id"))
                .problem(409, "illegal-transition");
        assertThat(recipient(manifest, "status")).isEqualTo("blocked");
    }

    @Test
    void aNameThatIsLikeAnotherIsClearedByAnotherPersonAndStaysSo() {
        var manifest = draftFor(LIKE);
        assertThat(codes(validate(manifest).is(200))).contains("party-like-denied");
        assertThat(recipient(manifest, "status")).isEqualTo("review");
        assertThat(new BigDecimal(recipient(manifest, "score"))).isEqualByComparingTo("1");
        assertThat(recipient(manifest, "way")).isEqualTo("part");
        var screening = recipient(manifest, "screening_id");
        var refused = ManifestFixtures.verb(manifests.clerk(), manifest, "submit")
                .problem(422, "manifest-blocked", "/recipient/name");
        assertThat(refused.text("finding_codes.0"))
                .as("goes no further before that")
                .isEqualTo("party-like-denied");

        var cleared = compliance
                .post(PATH + "/{screening_id}/clear", REASON, manifest, screening)
                .is(200);

        assertThat(cleared.text("status")).isEqualTo("cleared");
        assertThat(cleared.text("clearing_reason")).isEqualTo(REASON.get("reason"));
        compliance
                .post(PATH + "/{screening_id}/clear", REASON, manifest, screening)
                .problem(409, "illegal-transition");
        assertThat(compliance
                        .get(PATH + "/{screening_id}/history", manifest, screening)
                        .items("to"))
                .containsExactly("cleared", "review");

        // Validated again: the same name by the same list.
        ManifestFixtures.verb(manifests.clerk(), manifest, "reopen").is(200);
        assertThat(codes(validate(manifest).is(200))).doesNotContain("party-like-denied");
        assertThat(screenings(manifest).items("pointer")).hasSize(3);
    }

    /** Only lines in which there is something to be looked at are kept. */
    @Test
    @SuppressWarnings("unchecked")
    void aNameInAnAddressGoesNoFurtherBeforeItIsCleared() {
        var body = ManifestFixtures.coffee();
        var party = (Map<String, @Nullable Object>) body.get("recipient");
        var manifest = ManifestFixtures.id(manifests.draft(
                Json.changed(body, "recipient", Json.changed(party, "street_details", "c/o Ermintrude Snarkhollow"))));
        validate(manifest).is(200);
        assertThat(screenings(manifest).items("pointer"))
                .containsExactlyInAnyOrder(
                        "/sender/name", "/sender/company", "/recipient/name", "/recipient/street_details");

        ManifestFixtures.verb(manifests.clerk(), manifest, "submit")
                .problem(422, "manifest-blocked", "/recipient/street_details");
    }

    @Test
    void nobodyClearsWhatTheyHadValidated() {
        var person = Tokens.with("*");
        var operator = compliance.as(person);
        var manifest = draftFor(LIKE);
        ManifestFixtures.verb(operator, manifest, "validate").is(200);
        var screening = recipient(manifest, "screening_id");

        operator.post(PATH + "/{screening_id}/clear", REASON, manifest, screening)
                .problem(403, "another-person-decides");

        assertThat(recipient(manifest, "status")).isEqualTo("review");
        compliance
                .post(PATH + "/{screening_id}/clear", REASON, manifest, screening)
                .is(200);
    }

    @Test
    void companiesSeeScreeningsOfTheirManifestsAndClearNone() {
        var manifest = draftFor(LIKE);
        validate(manifest).is(200);
        var screening = recipient(manifest, "screening_id");
        var manager = compliance.as(Tokens.with("screenings:*").company(ManifestFixtures.COMPANY));

        assertThat(manager.get(PATH, manifest).is(200).items("screening_id")).contains(screening);
        manager.post(PATH + "/{screening_id}/clear", REASON, manifest, screening)
                .problem(403, "outside-data-scope");
        compliance.get(PATH + "/{screening_id}", manifest, "SCR-UNKNOWN").problem(404, "screening-not-found");
    }
}
