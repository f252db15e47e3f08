package com.quenty.platform.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.quenty.contracts.sample.SampleApi;
import com.quenty.contracts.sample.SampleApi.Sample;
import com.quenty.platform.problem.UpstreamFailure;
import com.quenty.platform.problem.UpstreamRefusal;
import com.quenty.platform.testing.SettableClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.ImportHttpServices;

@SpringBootTest(
        classes = ClientsTests.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=sample-service",
            "quenty.security.client-secret=s3cret",
            "quenty.clients.retry-pause=5ms",
            "spring.http.clients.read-timeout=60s",
            "spring.http.serviceclient.slow-service.read-timeout=700ms",
            "spring.http.serviceclient.silent-service.read-timeout=100ms",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class ClientsTests {

    private static final Sample APPLE = new Sample("apple", new BigDecimal("1.20"));
    private static final String APPLE_JSON = """
        {"sample_id": "apple", "unit_price": 1.20, "added_by_a_later_release": true}\
        """;

    @RegisterExtension
    static final WireMockExtension SIBLING = WireMockExtension.newInstance().build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.http.serviceclient.sample-service.base-url", SIBLING::baseUrl);
        properties.add("spring.http.serviceclient.slow-service.base-url", SIBLING::baseUrl);
        properties.add("spring.http.serviceclient.silent-service.base-url", SIBLING::baseUrl);
        properties.add("spring.http.serviceclient.outside.base-url", SIBLING::baseUrl);
        properties.add("quenty.security.token-uri", () -> SIBLING.baseUrl() + "/oauth2/token");
    }

    @Autowired
    SampleApi samples;

    @Autowired
    Slow slow;

    @Autowired
    Silent silent;

    @Autowired
    Outside outside;

    @Autowired
    Guards guards;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void closedBreakersAndATokenThatIsNotKnownYet() {
        guards.breakers().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        clock.advance(Duration.ofSeconds(2));
        tokens.refused("first");
        tokens.refused("second");
        SIBLING.stubFor(post("/oauth2/token").willReturn(token("first")));
    }

    @Test
    void aCallCarriesTheServiceTokenAndReadsWhatItKnows() {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));

        assertThat(samples.get("apple")).isEqualTo(APPLE);

        SIBLING.verify(getRequestedFor(urlEqualTo("/internal/v1/samples/apple"))
                .withHeader("Authorization", equalTo("Bearer first"))
                .withHeader("traceparent", matching("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")));
        SIBLING.verify(postRequestedFor(urlEqualTo("/oauth2/token"))
                .withBasicAuth(new BasicCredentials("sample-service", "s3cret"))
                .withRequestBody(equalTo("grant_type=client_credentials")));
    }

    @Test
    void aTokenIsFetchedOnceForManyCalls() throws Exception {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));
        SIBLING.stubFor(post("/oauth2/token").willReturn(token("first").withFixedDelay(100)));

        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return samples.get("apple");
                    }))
                    .toList();
            start.countDown();
            for (var call : calls) {
                assertThat(call.get(3, TimeUnit.MINUTES)).isEqualTo(APPLE);
            }
        }

        SIBLING.verify(1, postRequestedFor(urlEqualTo("/oauth2/token")));
    }

    @Test
    void aTokenIsRenewedShortlyBeforeItEnds() {
        var almostItsLife = Duration.ofSeconds(900 - 30);
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));
        samples.get("apple");

        clock.advance(almostItsLife);
        SIBLING.stubFor(post("/oauth2/token").willReturn(token("second")));
        samples.get("apple");
        // Not to the real time: a failure of an earlier test could lie less than a second before it, and be remembered.
        clock.advance(almostItsLife.negated());

        SIBLING.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer second")));
    }

    @Test
    void aTokenThatIsAlwaysRefusedIsAFaultOfOursAndNotUsedAgain() {
        SIBLING.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(401)));
        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamRefusal.class);

        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));
        SIBLING.stubFor(post("/oauth2/token").willReturn(token("second")));

        assertThat(samples.get("apple")).isEqualTo(APPLE);
        SIBLING.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer second")));
    }

    @Test
    void aCallWhoseTokenIsRefusedIsRepeatedOnceWithANewOne() {
        SIBLING.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer first"))
                .willReturn(aResponse().withStatus(401)));
        SIBLING.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer second"))
                .willReturn(okJson(APPLE_JSON)));
        SIBLING.stubFor(post("/oauth2/token")
                .inScenario("dropped key")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(token("first"))
                .willSetStateTo("dropped"));
        SIBLING.stubFor(post("/oauth2/token")
                .inScenario("dropped key")
                .whenScenarioStateIs("dropped")
                .willReturn(token("second")));

        samples.post(APPLE);

        SIBLING.verify(2, postRequestedFor(urlEqualTo("/internal/v1/samples")).withRequestBody(matching(".*apple.*")));
    }

    @Test
    void anIssuerThatIsDownIsAnUpstreamFailureAndAskedNoMoreThanOnceASecond() {
        SIBLING.stubFor(post("/oauth2/token").willReturn(aResponse().withStatus(503)));

        IntStream.range(0, 5)
                .forEach(i -> assertThatThrownBy(() -> samples.get("apple"))
                        .isInstanceOfSatisfying(
                                UpstreamFailure.class,
                                failure -> assertThat(failure.properties()).containsEntry("service", "auth-service")));

        SIBLING.verify(1, postRequestedFor(urlEqualTo("/oauth2/token")));
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void aMissingPermissionOfOursIsAFaultOfOurs() {
        SIBLING.stubFor(get(anyUrl()).willReturn(problem(403, "permission-denied")));

        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamRefusal.class);
    }

    @Test
    void aRefusedTokenIsReplacedAndTheCallRepeated() {
        SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                .inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(401))
                .willSetStateTo("refused"));
        SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                .inScenario("token")
                .whenScenarioStateIs("refused")
                .willReturn(okJson(APPLE_JSON)));

        samples.post(APPLE);

        SIBLING.verify(exactly(2), postRequestedFor(urlEqualTo("/internal/v1/samples")));
    }

    /** Nothing was done, so that it may be asked again, even what is no idempotent call. */
    @Test
    void aLostRaceIsRepeated() {
        for (var lost : List.of(
                problem(409, "concurrent-update"),
                problem(409, "idempotency-in-progress"),
                problem(412, "stale-version"),
                problem(429, "too-many-requests"))) {
            SIBLING.resetAll();
            closedBreakersAndATokenThatIsNotKnownYet();
            SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                    .inScenario("race")
                    .whenScenarioStateIs(Scenario.STARTED)
                    .willReturn(lost)
                    .willSetStateTo("lost"));
            SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                    .inScenario("race")
                    .whenScenarioStateIs("lost")
                    .willReturn(okJson(APPLE_JSON)));

            samples.post(APPLE);

            SIBLING.verify(exactly(2), postRequestedFor(urlEqualTo("/internal/v1/samples")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request, upstream-refused",
        "403, made-up, upstream-forbidden",
        "404, path-not-found, upstream-refused",
        "409, concurrent-update, concurrent-update",
        "409, made-up, upstream-conflict",
        "412, stale-version, concurrent-update",
        "415, unsupported-media-type, upstream-refused",
        "422, made-up, upstream-rule-violated",
        "429, made-up, upstream-busy"
    })
    void aRefusalThatNoAdapterKnowsIsAnsweredByWhatItMeans(int status, String code, String meaning) {
        SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples")).willReturn(problem(status, code)));

        assertThatThrownBy(() -> samples.post(APPLE)).isInstanceOfSatisfying(RemoteProblem.class, refusal -> {
            assertThat(refusal.asProblem().code()).isEqualTo(meaning);
            assertThat(refusal.asProblem().detail()).doesNotContain("as it is");
        });
    }

    @Test
    void aLongWaitIsToldAndNotSpentAsking() {
        SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                .willReturn(problem(429, "too-many-tries").withHeader("Retry-After", "7")));

        var refusal = catchThrowableOfType(RemoteProblem.class, () -> samples.post(APPLE));

        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        SIBLING.verify(exactly(1), postRequestedFor(urlEqualTo("/internal/v1/samples")));
    }

    @Test
    void aRefusalThatIsAboutTheActingUserPasses() {
        SIBLING.stubFor(get(anyUrl()).willReturn(problem(403, "grant-exceeds-own")));

        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(RemoteProblem.class);
    }

    @Test
    void aProblemOfTheSiblingPassesAsItIs() {
        SIBLING.stubFor(get(anyUrl()).willReturn(problem(404, "sample-not-found")));

        var problem = catchThrowableOfType(RemoteProblem.class, () -> samples.get("apple"));

        assertThat(problem.service()).isEqualTo("sample-service");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.code()).isEqualTo("sample-not-found");
        assertThat(problem.detail()).isEqualTo("as it is");
        assertThat(problem.body().path("allowed").get(0).asString()).isEqualTo("this");
        SIBLING.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatIsNoProblemDocumentPassesTooWithoutACode() {
        SIBLING.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404).withBody("<html>")));

        assertThatThrownBy(() -> samples.get("apple"))
                .isInstanceOfSatisfying(
                        RemoteProblem.class,
                        problem -> assertThat(problem.code()).isEmpty());
    }

    @Test
    void aQuestionIsAskedAgainWhenTheSiblingStumbles() {
        SIBLING.stubFor(get(anyUrl())
                .inScenario("stumble")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("reset"));
        SIBLING.stubFor(get(anyUrl())
                .inScenario("stumble")
                .whenScenarioStateIs("reset")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("up"));
        SIBLING.stubFor(
                get(anyUrl()).inScenario("stumble").whenScenarioStateIs("up").willReturn(okJson(APPLE_JSON)));

        assertThat(samples.get("apple")).isEqualTo(APPLE);
    }

    @Test
    void onlyWhatMayBeRepeatedIsRepeated() {
        SIBLING.stubFor(any(urlPathEqualTo("/internal/v1/samples"))
                .willReturn(aResponse().withStatus(503)));
        SIBLING.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> samples.post(APPLE)).isInstanceOf(UpstreamFailure.class);
        assertThatThrownBy(() -> samples.put("apple", APPLE)).isInstanceOf(UpstreamFailure.class);

        SIBLING.verify(exactly(1), postRequestedFor(urlEqualTo("/internal/v1/samples")));
        SIBLING.verify(exactly(3), putRequestedFor(anyUrl()));
    }

    @Test
    void aSiblingThatIsTooSlowIsNotAskedTwice() {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON).withFixedDelay(5_000)));

        assertThatThrownBy(slow::get).isInstanceOf(UpstreamFailure.class);

        SIBLING.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatBreaksOffIsAFailureAndNeverAnEmptyThing() {
        SIBLING.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamFailure.class);

        SIBLING.stubFor(get(anyUrl()).willReturn(okJson("{\"sample_id\": \"app")));
        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamFailure.class);
    }

    @Test
    void theBreakerOpensAndRefusesAtOnce() {
        SIBLING.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));
        failFor(Duration.ofSeconds(5), () -> samples.get("apple"));
        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

        SIBLING.resetRequests();
        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamFailure.class);

        SIBLING.verify(0, anyRequestedFor(anyUrl()));
        assertThat(meters.get("resilience4j.circuitbreaker.state")
                        .tag("name", "sample-service")
                        .tag("state", "open")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void theBreakerOpensForASiblingThatIsSilent() {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON).withFixedDelay(2_000)));

        failFor(Duration.ofSeconds(5), silent::get);

        assertThat(guards.breakers().circuitBreaker("silent-service").getState())
                .isEqualTo(CircuitBreaker.State.OPEN);
    }

    /** One failure in every pause, which is half a second. */
    private void failFor(Duration time, ThrowingCallable call) {
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMillis(500)) {
            assertThatThrownBy(call).isInstanceOf(UpstreamFailure.class);
            clock.advance(Duration.ofMillis(500));
        }
    }

    /** The clock stands still, so all of it fails at the same moment. */
    @Test
    void aBurstThatFailsOpensNoBreaker() throws Exception {
        SIBLING.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(
                            () -> assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamFailure.class)))
                    .toList();
            for (var call : calls) {
                call.get(3, TimeUnit.MINUTES);
            }
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));
        assertThat(samples.get("apple")).isEqualTo(APPLE);
    }

    @Test
    void aTokenThatStillHoldsIsUsedWhileTheIssuerCantBeAsked() {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson(APPLE_JSON)));
        samples.get("apple");
        // Its end is counted from the time of the machine, whatever other tests have made of the clock.
        var itsEnd = Clock.systemUTC().instant().plusSeconds(900);
        var before = clock.instant();

        clock.set(itsEnd.minusSeconds(50));
        SIBLING.stubFor(post("/oauth2/token").willReturn(aResponse().withStatus(503)));
        assertThat(samples.get("apple")).isEqualTo(APPLE);
        clock.set(itsEnd); // too late for a call to arrive with it
        assertThatThrownBy(() -> samples.get("apple")).isInstanceOf(UpstreamFailure.class);
        clock.set(before);
    }

    @Test
    void refusalsAndOutagesBehindTheSiblingLeaveTheBreakerClosed() {
        for (var answer : List.of(problem(404, "sample-not-found"), problem(503, "upstream-unavailable"))) {
            SIBLING.resetAll();
            closedBreakersAndATokenThatIsNotKnownYet();
            SIBLING.stubFor(get(anyUrl()).willReturn(answer));
            IntStream.range(0, 15)
                    .forEach(i -> assertThatThrownBy(() -> samples.get("apple"))
                            .isInstanceOfAny(RemoteProblem.class, UpstreamFailure.class));

            assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
            SIBLING.verify(15, getRequestedFor(anyUrl()));
        }
    }

    @Test
    void ourTokenIsNotShownToTheOutside() {
        SIBLING.stubFor(get("/outside").willReturn(okJson("\"hello\"")));

        outside.hello();

        SIBLING.verify(getRequestedFor(urlEqualTo("/outside")).withoutHeader("Authorization"));
    }

    @Test
    void daysAreSentAsIsoHasThem() {
        SIBLING.stubFor(get(anyUrl()).willReturn(okJson("\"days\"")));

        outside.until(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1));

        SIBLING.verify(getRequestedFor(urlEqualTo("/days/2026-11-01?until=2026-12-01")));
    }

    private CircuitBreaker breaker() {
        return guards.breakers().circuitBreaker("sample-service");
    }

    private static ResponseDefinitionBuilder token(String value) {
        return okJson("""
            {"access_token": "%s", "token_type": "Bearer", "expires_in": 900}\
            """.formatted(value));
    }

    private static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                    {"code": "%s", "detail": "as it is", "allowed": ["this"]}\
                    """.formatted(code));
    }

    /** Of a service for which there is little patience. */
    interface Slow {
        @GetExchange("/slow")
        String get();
    }

    /** Of a service for which there is none. */
    interface Silent {
        @GetExchange("/silent")
        String get();
    }

    interface Outside {
        @GetExchange("/outside")
        String hello();

        @GetExchange("/days/{from}")
        String until(@PathVariable("from") LocalDate from, @RequestParam("until") LocalDate until);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ImportHttpServices(group = "sample-service", types = SampleApi.class)
    @ImportHttpServices(group = "slow-service", types = Slow.class)
    @ImportHttpServices(group = "silent-service", types = Silent.class)
    @ImportHttpServices(group = "outside", types = Outside.class)
    static class App {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }
}
