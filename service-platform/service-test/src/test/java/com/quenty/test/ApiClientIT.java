package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.sample.SampleApplication;
import com.quenty.test.standins.CustomerServiceStandIn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT(classes = SampleApplication.class)
class ApiClientIT {

    record Parcel(String senderId, String companyId, int weight) {}

    private static final String PARCELS = "/api/v1/parcels";

    private final RestTestClient http;
    private final MutableClock clock;
    private final CustomerServiceStandIn customers;
    private ApiClient api;

    ApiClientIT(RestTestClient http, MutableClock clock, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.clock = clock;
        this.customers = CustomerServiceStandIn.of(customers);
        this.api = ApiClient.of(http);
    }

    @BeforeEach
    void customersAreKnown() {
        customers.knowsEverybody();
    }

    @Test
    void aBodyIsAMapARecordOrText() {
        api.post(PARCELS, Json.of("sender_id", "USER-1", "company_id", "COMP-1", "weight", 2))
                .is(201);
        api.post(PARCELS, new Parcel("USER-1", "COMP-1", 2)).is(201);
        api.post(PARCELS, "{\"sender_id\": \"USER-1\", \"company_id\": \"COMP-1\", \"weight\": 2}")
                .is(201);
        api.post(PARCELS, Json.of("sender_id", "USER-1", "company_id", null, "weight", 2))
                .problem(400, "validation-failed", "/company_id");
    }

    @Test
    void anAnswerIsReadByThePathsOfItsMembers() {
        var created = api.post(PARCELS, new Parcel("USER-1", "COMP-1", 2)).is(201);

        assertThat(created.text("company_id")).isEqualTo("COMP-1");
        assertThat(created.text("no.such.member")).isEmpty();
        assertThat(created.number("version")).isZero();
        assertThat(created.decimal("weight")).isEqualByComparingTo("2");
        assertThat(created.location()).isEqualTo(PARCELS + '/' + created.text("parcel_id"));
        assertThatThrownBy(() -> created.number("company_id"))
                .hasMessageContaining("company_id")
                .hasMessageContaining("POST");
    }

    @Test
    void aPathTakesVariablesAndAChangeTheTagOfWhatWasSeen() {
        var id = api.post(PARCELS, new Parcel("USER-1", "COMP-1", 2)).text("parcel_id");
        var parcel = api.get(PARCELS + "/{id}", id).is(200);

        api.seeing(parcel)
                .patch(PARCELS + "/{id}", Json.of("notes", "fragile"), id)
                .is(200);

        api.seeing(parcel)
                .patch(PARCELS + "/{id}", Json.of("notes", "heavy"), id)
                .problem(412, "stale-version");
        api.seeing(7).patch(PARCELS + "/{id}", Json.of("notes", "heavy"), id).problem("stale-version");
    }

    @Test
    void theCallerIsThatOfTheTokenAndItsTokenDoesNotExpire() {
        clock.advance(Duration.ofDays(1));

        assertThat(api.as(Tokens.with().subject("USER-9"))
                        .get(PARCELS + "/whoami")
                        .text("id"))
                .isEqualTo("USER-9");
        assertThat(api.as(Tokens.with().subject("USER-8").bearer())
                        .get(PARCELS + "/whoami")
                        .text("id"))
                .isEqualTo("USER-8");
        ApiClient.anonymous(http).get(PARCELS + "/whoami").problem(401, "authentication-required");
        api.anonymous().get(PARCELS + "/time").is(200);
    }

    @Test
    void aFailureShowsRequestAndAnswer() {
        var missing = api.get(PARCELS + "/PARC-NONE");

        assertThatThrownBy(() -> missing.is(200))
                .hasMessageContaining("GET")
                .hasMessageContaining("/PARC-NONE")
                .hasMessageContaining("parcel-not-found");
        assertThatThrownBy(() -> missing.problem("parcel-sent")).hasMessageContaining("parcel-not-found");
        assertThatThrownBy(() -> missing.problem("parcel-not-found", "/weight")).hasMessageContaining("/weight");
        assertThatThrownBy(missing::etag).hasMessageContaining("ETag");
    }

    @Test
    void anAnswerThatTheDocumentDoesNotPromiseFailsUnlessNobodyAsks() {
        assertThatThrownBy(() -> api.get("/api/v1/no-such-thing")).hasMessageContaining("no GET");

        ApiClient.unchecked(http)
                .as(Tokens.with("*"))
                .get("/api/v1/no-such-thing")
                .is(404);
    }

    @Test
    void aFormIsSentAsOne() {
        ApiClient.unchecked(http)
                .as(Tokens.with("*"))
                .form(PARCELS, Map.of("weight", "2 kg"))
                .problem(415, "unsupported-media-type");
        ApiClient.unchecked(http).as(Tokens.with("*")).form(PARCELS, "weight=2").is(415);
    }
}
