package com.quenty.test;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.SignedJWT;
import com.quenty.platform.security.DataScope;
import com.quenty.sample.SampleApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT(classes = SampleApplication.class)
class ServiceUnderTestIT {

    private static final String WHOAMI = "/api/v1/parcels/whoami";

    private final RestTestClient http;
    private final MutableClock clock;
    private final WireMockServer customers;

    ServiceUnderTestIT(RestTestClient http, MutableClock clock, @Sibling("customer-service") WireMockServer customers) {
        this.http = http;
        this.clock = clock;
        this.customers = customers;
    }

    @Nested
    class WithTokens {

        @Test
        void aTokenSaysWhoCalls() {
            var token = Tokens.with().subject("USER-1").company("COMP-1");

            whoami(token)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.id")
                    .isEqualTo("USER-1")
                    .jsonPath("$.data_scope")
                    .isEqualTo("company");
        }

        @Test
        void aScopeSaidAfterTheCompanyWins() {
            whoami(Tokens.with().company("COMP-1").scope(DataScope.OWN))
                    .expectBody()
                    .jsonPath("$.data_scope")
                    .isEqualTo("own");
        }

        static Stream<Tokens> refused() {
            var good = Tokens.with("*");
            return Stream.of(
                    good.expired(),
                    good.issuer("http://issuer.example"),
                    good.audience("somebody-else"),
                    good.type("JWT"),
                    good.forged(),
                    good.algorithm("none"),
                    good.algorithm("HS256"),
                    good.algorithm("RS384"),
                    good.algorithm("ES256"));
        }

        @ParameterizedTest
        @MethodSource("refused")
        void aTokenThatIsNotOursIsRefused(Tokens token) {
            whoami(token).expectStatus().isUnauthorized();
        }

        @Test
        void aTokenOutlivesAMovedClock() {
            clock.advance(Duration.ofDays(400));

            whoami(Tokens.with()).expectStatus().isOk();
        }

        @Test
        void aTokenEndsWhenTheClockPassesItsExpiry() {
            var token = Tokens.with().bearer();
            clock.advance(Duration.ofMinutes(16));

            http.get()
                    .uri(WHOAMI)
                    .header("Authorization", token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void theServiceSeesTheTestsClock() {
        clock.stopAt(Instant.parse("2031-01-31T12:00:00Z"));

        http.get()
                .uri("/api/v1/parcels/time")
                .exchange()
                .expectBody()
                .jsonPath("$.now")
                .isEqualTo("2031-01-31T12:00:00Z");
    }

    @Test
    void theServiceAsksASiblingWithItsOwnToken() throws Exception {
        customers.stubFor(get("/internal/v1/customers/USER-1").willReturn(okJson("""
                {"customer_id": "USER-1", "username": "u", "email": "u@example.com", "active": true,
                 "company_active": true, "company_verified": true}""")));

        create("USER-1").expectStatus().isCreated();

        customers.verify(getRequestedFor(urlEqualTo("/internal/v1/customers/USER-1"))
                .withHeader("Authorization", matching("Bearer .+")));
        var sent = customers.getAllServeEvents().getFirst().getRequest().getHeader("Authorization");
        var claims = SignedJWT.parse(sent.substring("Bearer ".length())).getJWTClaimsSet();
        assertThat(claims.getStringClaim("token_use")).isEqualTo("service");
        assertThat(claims.getSubject()).isEqualTo("sample-service");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("sample-service");
    }

    @Test
    void whatNoStubAnswersIsAnOutageAndNotAnUnknownCustomer() {
        create("USER-2").expectStatus().isEqualTo(503);
    }

    @Test
    void noBreakerStaysOpenForTheNextTest() {
        for (int i = 0; i < 30; i++) {
            create("USER-3").expectStatus().isEqualTo(503);
        }
        customers.stubFor(get("/internal/v1/customers/USER-3").willReturn(okJson("""
                {"customer_id": "USER-3", "username": "u", "email": "u@example.com", "active": true,
                 "company_active": true, "company_verified": true}""")));

        create("USER-3").expectStatus().isCreated();
    }

    private RestTestClient.ResponseSpec whoami(Tokens token) {
        return http.get().uri(WHOAMI).header("Authorization", token.bearer()).exchange();
    }

    private RestTestClient.ResponseSpec create(String sender) {
        return http.post()
                .uri("/api/v1/parcels")
                .header("Authorization", Tokens.with("companies:create").bearer())
                .body(Map.of("sender_id", sender, "company_id", "COMP-1", "weight", 2))
                .exchange();
    }
}
