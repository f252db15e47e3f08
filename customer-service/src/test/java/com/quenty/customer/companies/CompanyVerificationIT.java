package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.customer.Api;
import com.quenty.customer.Api.Answer;
import com.quenty.customer.OpenWorkElsewhere;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Concurrently;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Tokens;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CompanyVerificationIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    private final Api api;
    private final MutableClock clock;
    private final BusinessZone zone;
    private final CompanyVerificationService verifications;
    private final OpenWorkElsewhere openWork;

    CompanyVerificationIT(
            RestTestClient http,
            MutableClock clock,
            BusinessZone zone,
            CompanyVerificationService verifications,
            OpenWorkElsewhere openWork) {
        this.api = Api.of(http);
        this.clock = clock;
        this.zone = zone;
        this.verifications = verifications;
        this.openWork = openWork;
    }

    @BeforeEach
    void nobodyHasAnythingInHand() {
        openWork.none();
    }

    private String aCompany() {
        var answer = api.post("/api/v1/companies", """
                {"name": "V", "business_name": "V Inc.", "document_type": "EIN", "document_number": "12-34%d"}""".formatted(NUMBERS.getAndIncrement()));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("company_id");
    }

    private Answer verb(String companyId, String verb, String json) {
        return api.post("/api/v1/companies/" + companyId + "/verification/" + verb, json);
    }

    private String inReview() {
        var id = aCompany();
        verb(id, "submit", null);
        assertThat(verb(id, "start-review", null).status()).isEqualTo(200);
        return id;
    }

    private String verifiedUntil(LocalDate day) {
        var id = inReview();
        assertThat(verb(id, "verify", "{\"valid_until\": \"%s\"}".formatted(day))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static String status(Answer answer) {
        return answer.body().at("/verification/status").asString();
    }

    @Test
    void aCompanyGoesFromSubmissionToVerification() {
        var id = aCompany();

        assertThat(status(verb(id, "submit", null))).isEqualTo("submitted");
        assertThat(status(verb(id, "start-review", null))).isEqualTo("in_review");
        var asked = verb(id, "request-information", "{\"reason\": \"A newer certificate, please.\"}");
        assertThat(status(asked)).isEqualTo("needs_information");
        assertThat(asked.body().at("/verification/reason").asString()).isEqualTo("A newer certificate, please.");
        assertThat(status(verb(id, "submit", null))).isEqualTo("submitted");
        verb(id, "start-review", null);
        var until = zone.today().plusYears(1);
        var verified = verb(id, "verify", "{\"valid_until\": \"%s\"}".formatted(until));

        assertThat(status(verified)).isEqualTo("verified");
        assertThat(verified.body().at("/verification/verified").asBoolean()).isTrue();
        assertThat(verified.body().at("/verification/valid_until").asString()).isEqualTo(until.toString());
        assertThat(api.as(Tokens.with("internal-customers:read").service("microcredit-service"))
                        .get("/internal/v1/companies/" + id)
                        .body()
                        .path("verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theHistorySaysWhoWhenFromWhereToWhereAndWhy() {
        var id = aCompany();
        var reviewer = Tokens.with("companies:*");
        verb(id, "submit", null);
        api.as(reviewer).post("/api/v1/companies/" + id + "/verification/start-review", null);
        api.as(reviewer).post("/api/v1/companies/" + id + "/verification/reject", "{\"reason\": \"Illegible.\"}");

        var history = api.get("/api/v1/companies/" + id + "/verification/history");

        assertThat(history.items("to")).containsExactly("rejected", "in_review", "submitted");
        assertThat(history.items("from")).containsExactly("in_review", "submitted", "unverified");
        assertThat(history.body().at("/items/0/reason").asString()).isEqualTo("Illegible.");
        assertThat(history.body().at("/items/0/actor").asString()).isEqualTo(reviewer.subject());
        assertThat(history.body().at("/items/0").has("occurred_at")).isTrue();
    }

    @Test
    void anIllegalMoveNamesTheLegalOnes() {
        var id = aCompany();

        var refused = verb(
                id, "verify", "{\"valid_until\": \"%s\"}".formatted(zone.today().plusYears(1)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("illegal-transition");
        assertThat(refused.body().path("from").asString()).isEqualTo("unverified");
        assertThat(refused.body().path("allowed").get(0).asString()).isEqualTo("submitted");
        assertThat(api.get("/api/v1/companies/" + id + "/verification/history").items("to"))
                .isEmpty();
    }

    @Test
    void aDecisionNeedsAReasonOrALaterDay() {
        var id = inReview();

        assertThat(verb(id, "reject", "{\"reason\": \" \"}").pointers()).isEqualTo("/reason");
        assertThat(verb(id, "reject", "{}").pointers()).isEqualTo("/reason");
        assertThat(verb(id, "verify", "{}").pointers()).isEqualTo("/valid_until");
        assertThat(verb(id, "verify", "{\"valid_until\": \"next year\"}").pointers())
                .isEqualTo("/valid_until");
        var today = verb(id, "verify", "{\"valid_until\": \"%s\"}".formatted(zone.today()));
        assertThat(today.status()).isEqualTo(422);
        assertThat(today.code()).isEqualTo("invalid-validity");
    }

    @Test
    void aCompanyWithoutAWholeRegistrationCanNotBeSubmitted() {
        var id = api.post("/api/v1/companies", "{\"name\": \"Bare\"}").text("company_id");

        var refused = verb(id, "submit", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).isEqualTo("/business_name,/document_number");
    }

    @Test
    void theRegistrationIsFrozenWhileItIsReviewed() {
        var id = inReview();
        var path = "/api/v1/companies/" + id;
        long version = api.get(path).version();

        var frozen = api.patch(path, version, "{\"business_name\": \"Other Inc.\"}");
        assertThat(frozen.status()).isEqualTo(409);
        assertThat(frozen.code()).isEqualTo("registration-frozen");
        assertThat(api.patch(path, version, "{\"name\": \"Only the shop sign\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoReviewersOneDecides() {
        var id = inReview();
        var verify = "{\"valid_until\": \"%s\"}".formatted(zone.today().plusYears(1));

        var outcomes = Concurrently.run(java.util.List.of(
                () -> verb(id, "verify", verify).status(),
                () -> verb(id, "reject", "{\"reason\": \"No.\"}").status()));

        assertThat(outcomes.stream().map(outcome -> outcome.require())).containsOnlyOnce(200);
        assertThat(api.get("/api/v1/companies/" + id + "/verification/history").items("to"))
                .hasSize(3);
    }

    @Test
    void aVerificationStandsThroughItsLastDayAndIsThenExpiredByTheJob() {
        var last = zone.today().plusDays(10);
        var id = verifiedUntil(last);
        var path = "/api/v1/companies/" + id;

        clock.stopAt(last.atTime(LocalTime.of(23, 59)).atZone(zone.zone()).toInstant());
        verifications.expireOverdue();
        assertThat(api.get(path).body().at("/verification/verified").asBoolean())
                .isTrue();

        clock.stopAt(
                last.plusDays(1).atTime(LocalTime.of(0, 1)).atZone(zone.zone()).toInstant());
        var dayAfter = api.get(path);
        assertThat(status(dayAfter)).as("the job has not run yet").isEqualTo("verified");
        assertThat(dayAfter.body().at("/verification/verified").asBoolean()).isFalse();

        verifications.expireOverdue();
        verifications.expireOverdue();
        assertThat(status(api.get(path))).isEqualTo("expired");
        var history = api.get(path + "/verification/history");
        assertThat(history.items("to")).containsExactly("expired", "verified", "in_review", "submitted");
        assertThat(history.body().at("/items/0/actor").asString()).isEqualTo("system");
    }

    @Test
    void aVerificationIsExtendedBeforeItEnds() {
        var id = verifiedUntil(zone.today().plusDays(5));

        var later = zone.today().plusYears(1);
        assertThat(verb(id, "verify", "{\"valid_until\": \"%s\"}".formatted(later))
                        .body()
                        .at("/verification/valid_until")
                        .asString())
                .isEqualTo(later.toString());
    }

    @Test
    void aRevokedVerificationComesBackOnlyByReview() {
        var id = verifiedUntil(zone.today().plusYears(1));

        assertThat(status(verb(id, "revoke", "{\"reason\": \"Forged papers.\"}")))
                .isEqualTo("revoked");
        assertThat(verb(id, "submit", null).status()).isEqualTo(409);
        assertThat(verb(id, "start-review", null).status()).isEqualTo(200);
    }

    @Test
    void aCompanySubmitsItselfButNeverDecides() {
        var id = aCompany();
        var manager = Tokens.with("companies:submit", "companies:verify").company(id);

        assertThat(api.as(manager)
                        .post("/api/v1/companies/" + id + "/verification/submit", null)
                        .status())
                .isEqualTo(200);
        assertThat(api.as(manager)
                        .post("/api/v1/companies/" + id + "/verification/start-review", null)
                        .code())
                .isEqualTo("outside-data-scope");
        var insider = Tokens.with("*").claim("company_id", id);
        assertThat(api.as(insider)
                        .post("/api/v1/companies/" + id + "/verification/start-review", null)
                        .code())
                .isEqualTo("outside-data-scope");
    }

    @Test
    void aCompanyThatIsNotActiveCanNotSubmit() {
        var id = aCompany();
        api.post("/api/v1/companies/" + id + "/deactivate", null);

        assertThat(verb(id, "submit", null).code()).isEqualTo("company-inactive");
    }
}
