package com.quenty.customer.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.platform.time.BusinessZone;
import com.quenty.test.Answer;
import com.quenty.test.ApiClient;
import com.quenty.test.Concurrently;
import com.quenty.test.Json;
import com.quenty.test.MutableClock;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import com.quenty.test.Tokens;
import com.quenty.test.standins.IntlShippingServiceStandIn;
import com.quenty.test.standins.MicrocreditServiceStandIn;
import com.quenty.test.standins.OrderServiceStandIn;
import com.quenty.test.standins.PickupServiceStandIn;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class CompanyVerificationIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    private final ApiClient api;
    private final MutableClock clock;
    private final BusinessZone zone;
    private final CompanyVerificationService verifications;
    private final OrderServiceStandIn orders;
    private final MicrocreditServiceStandIn credit;
    private final PickupServiceStandIn pickups;
    private final IntlShippingServiceStandIn manifests;

    CompanyVerificationIT(
            RestTestClient http,
            MutableClock clock,
            BusinessZone zone,
            CompanyVerificationService verifications,
            @Sibling("order-service") WireMockServer orders,
            @Sibling("microcredit-service") WireMockServer credit,
            @Sibling("pickup-service") WireMockServer pickups,
            @Sibling("intl-shipping-service") WireMockServer manifests) {
        this.api = ApiClient.of(http);
        this.clock = clock;
        this.zone = zone;
        this.verifications = verifications;
        this.orders = OrderServiceStandIn.of(orders);
        this.credit = MicrocreditServiceStandIn.of(credit);
        this.pickups = PickupServiceStandIn.of(pickups);
        this.manifests = IntlShippingServiceStandIn.of(manifests);
    }

    @BeforeEach
    void siblingsHaveNoOpenWork() {
        orders.hasNoOpenWork();
        credit.hasNoOpenWork();
        pickups.hasNoOpenWork();
        manifests.hasNoOpenWork();
    }

    private String aCompany() {
        var answer = api.post(
                "/api/v1/companies",
                Json.of(
                        "name",
                        "V",
                        "business_name",
                        "V Inc.",
                        "document_type",
                        "EIN",
                        "document_number",
                        "12-34" + NUMBERS.getAndIncrement()));
        answer.is(201);
        return answer.text("company_id");
    }

    private Answer verb(String companyId, String verb, Object body) {
        return api.post("/api/v1/companies/" + companyId + "/verification/" + verb, body);
    }

    private String inReview() {
        var id = aCompany();
        verb(id, "submit", null);
        verb(id, "start-review", null).is(200);
        return id;
    }

    private String verifiedUntil(LocalDate day) {
        var id = inReview();
        verb(id, "verify", Json.of("valid_until", String.valueOf(day))).is(200);
        return id;
    }

    private static String status(Answer answer) {
        return answer.text("verification.status");
    }

    @Test
    void aCompanyGoesFromSubmissionToVerification() {
        var id = aCompany();

        assertThat(status(verb(id, "submit", null))).isEqualTo("submitted");
        assertThat(status(verb(id, "start-review", null))).isEqualTo("in_review");
        var asked = verb(id, "request-information", Json.of("reason", "A newer certificate, please."));
        assertThat(status(asked)).isEqualTo("needs_information");
        assertThat(asked.text("verification.reason")).isEqualTo("A newer certificate, please.");
        assertThat(status(verb(id, "submit", null))).isEqualTo("submitted");
        verb(id, "start-review", null);
        var until = zone.today().plusYears(1);
        var verified = verb(id, "verify", Json.of("valid_until", String.valueOf(until)));

        assertThat(status(verified)).isEqualTo("verified");
        assertThat(verified.flag("verification.verified")).isTrue();
        assertThat(verified.text("verification.valid_until")).isEqualTo(until.toString());
        assertThat(api.as(Tokens.with("internal-customers:read").service("microcredit-service"))
                        .get("/internal/v1/companies/" + id)
                        .flag("verified"))
                .isTrue();
    }

    @Test
    void theHistoryHasActorTimeStatusesAndReason() {
        var id = aCompany();
        var reviewer = Tokens.with("companies:*");
        verb(id, "submit", null);
        api.as(reviewer).post("/api/v1/companies/" + id + "/verification/start-review");
        api.as(reviewer).post("/api/v1/companies/" + id + "/verification/reject", Json.of("reason", "Illegible."));

        var history = api.get("/api/v1/companies/" + id + "/verification/history");

        assertThat(history.items("to")).containsExactly("rejected", "in_review", "submitted");
        assertThat(history.items("from")).containsExactly("in_review", "submitted", "unverified");
        assertThat(history.text("items.0.reason")).isEqualTo("Illegible.");
        assertThat(history.text("items.0.actor")).isEqualTo(reviewer.subject());
        assertThat(history.body().at("/items/0").has("occurred_at")).isTrue();
    }

    @Test
    void anIllegalMoveNamesTheLegalOnes() {
        var id = aCompany();

        var refused = verb(
                id, "verify", Json.of("valid_until", String.valueOf(zone.today().plusYears(1))));

        refused.problem(409, "illegal-transition");
        assertThat(refused.text("from")).isEqualTo("unverified");
        assertThat(refused.text("allowed.0")).isEqualTo("submitted");
        assertThat(api.get("/api/v1/companies/" + id + "/verification/history").items("to"))
                .isEmpty();
    }

    @Test
    void aDecisionNeedsAReasonOrALaterDay() {
        var id = inReview();

        verb(id, "reject", Json.of("reason", " ")).problem("validation-failed", "/reason");
        verb(id, "reject", Json.of()).problem("validation-failed", "/reason");
        verb(id, "verify", Json.of()).problem("validation-failed", "/valid_until");
        verb(id, "verify", Json.of("valid_until", "next year")).problem("validation-failed", "/valid_until");
        var today = verb(id, "verify", Json.of("valid_until", String.valueOf(zone.today())));
        today.problem(422, "invalid-validity");
    }

    @Test
    void aCompanyWithAnIncompleteRegistrationCanNotBeSubmitted() {
        var id = api.post("/api/v1/companies", Json.of("name", "Bare")).text("company_id");

        var refused = verb(id, "submit", null);

        refused.is(422);
        assertThat(refused.pointers()).containsExactly("/business_name", "/document_number");
    }

    @Test
    void theRegistrationIsFrozenWhileItIsReviewed() {
        var id = inReview();
        var path = "/api/v1/companies/" + id;
        long version = api.get(path).version();

        var frozen = api.seeing(version).patch(path, Json.of("business_name", "Other Inc."));
        frozen.problem(409, "registration-frozen");
        api.seeing(version).patch(path, Json.of("name", "Only the shop sign")).is(200);
    }

    @Test
    void ofTwoConcurrentReviewersOneDecides() {
        var id = inReview();
        var verify = Json.of("valid_until", String.valueOf(zone.today().plusYears(1)));

        var outcomes = Concurrently.run(List.of(
                () -> verb(id, "verify", verify).status(),
                () -> verb(id, "reject", Json.of("reason", "No.")).status()));

        assertThat(outcomes.stream().map(outcome -> outcome.require())).containsOnlyOnce(200);
        assertThat(api.get("/api/v1/companies/" + id + "/verification/history").items("to"))
                .hasSize(3);
    }

    @Test
    void aVerificationIsValidThroughItsLastDayAndThenExpiredByTheJob() {
        var last = zone.today().plusDays(10);
        var id = verifiedUntil(last.plusDays(1));
        var path = "/api/v1/companies/" + id;

        clock.stopAt(last.atTime(LocalTime.of(23, 59)).atZone(zone.zone()).toInstant());
        verifications.expireOverdue();
        assertThat(api.get(path).flag("verification.verified")).isTrue();

        clock.stopAt(
                last.plusDays(1).atTime(LocalTime.of(0, 1)).atZone(zone.zone()).toInstant());
        var dayAfter = api.get(path);
        assertThat(status(dayAfter)).as("the job has not run yet").isEqualTo("verified");
        assertThat(dayAfter.flag("verification.verified")).isFalse();

        verifications.expireOverdue();
        verifications.expireOverdue();
        assertThat(status(api.get(path))).isEqualTo("expired");
        var history = api.get(path + "/verification/history");
        assertThat(history.items("to")).containsExactly("expired", "verified", "in_review", "submitted");
        assertThat(history.text("items.0.actor")).isEqualTo("system");
    }

    @Test
    void aVerificationIsExtendedBeforeItEnds() {
        var id = verifiedUntil(zone.today().plusDays(5));

        var later = zone.today().plusYears(1);
        assertThat(verb(id, "verify", Json.of("valid_until", String.valueOf(later)))
                        .text("verification.valid_until"))
                .isEqualTo(later.toString());
    }

    @Test
    void aRevokedVerificationIsRestoredOnlyByReview() {
        var id = verifiedUntil(zone.today().plusYears(1));

        assertThat(status(verb(id, "revoke", Json.of("reason", "Forged papers."))))
                .isEqualTo("revoked");
        verb(id, "submit", null).is(409);
        verb(id, "start-review", null).is(200);
    }

    @Test
    void aCompanySubmitsItselfButNeverDecides() {
        var id = aCompany();
        var manager = Tokens.with("companies:submit", "companies:verify").company(id);

        api.as(manager).post("/api/v1/companies/" + id + "/verification/submit").is(200);
        api.as(manager)
                .post("/api/v1/companies/" + id + "/verification/start-review")
                .problem("outside-data-scope");
        var insider = Tokens.with("*").claim("company_id", id);
        api.as(insider)
                .post("/api/v1/companies/" + id + "/verification/start-review")
                .problem("outside-data-scope");
    }

    @Test
    void aCompanyThatIsNotActiveCanNotSubmit() {
        var id = aCompany();
        api.post("/api/v1/companies/" + id + "/deactivate");

        verb(id, "submit", null).problem("company-inactive");
    }
}
