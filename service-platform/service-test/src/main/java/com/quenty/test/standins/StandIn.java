package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.test.ContractSample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A sibling of the service under test on the WireMock server of {@code @Sibling}. Its answers are the samples of its contract.
 * Its settings end with the test, as every stub does.
 *
 * @param <S> the stand-in itself, so that calls can be chained
 */
public abstract class StandIn<S extends StandIn<S>> {

    /** An answer for one thing wins over an answer for everything. */
    private static final int ONE = 5;

    private static final int EVERYTHING = 10;

    private static final UUID OUTAGE = UUID.nameUUIDFromBytes("outage".getBytes(StandardCharsets.UTF_8));

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final WireMockServer server;
    private final String provider;

    /** @param provider whose samples these are: the folder under {@code contracts/} */
    StandIn(WireMockServer server, String provider) {
        this.server = server;
        this.provider = provider;
    }

    /** Answers everything with 503 until {@link #comesBack()}. */
    public S isDown() {
        server.removeStubMapping(OUTAGE);
        server.stubFor(any(anyUrl())
                .withId(OUTAGE)
                .atPriority(1)
                .willReturn(aResponse().withStatus(503)));
        return self();
    }

    /** Answers everything so until {@link #comesBack()}. */
    public S answers(SiblingAnswer answer) {
        server.removeStubMapping(OUTAGE);
        server.stubFor(any(anyUrl()).withId(OUTAGE).atPriority(1).willReturn(answer.played()));
        return self();
    }

    public S comesBack() {
        server.removeStubMapping(OUTAGE);
        return self();
    }

    /** Delays what it answers by now by a second. */
    public S isSlow() {
        return isSlow(SLOW);
    }

    /** Delays what it answers by now. */
    public S isSlow(Duration delay) {
        for (var stub : List.copyOf(server.getStubMappings())) {
            var slow = ResponseDefinitionBuilder.like(stub.getResponse()).withFixedDelay((int) delay.toMillis());
            stub.setResponse(slow.build());
            server.editStubMapping(stub);
        }
        return self();
    }

    /** Requests whose path matches this expression, in the order of their arrival. */
    public List<LoggedRequest> requests(String path) {
        return server.findAll(anyRequestedFor(urlPathMatching(path)));
    }

    public void forgetRequests() {
        server.resetRequests();
    }

    List<LoggedRequest> requests(RequestMethod method, String path) {
        return server.findAll(RequestPatternBuilder.newRequestPattern(method, urlPathMatching(path)));
    }

    Sample sample(String name) {
        return Sample.of(ContractSample.of(provider, name));
    }

    S answersAll(MappingBuilder request, ResponseDefinitionBuilder answer) {
        return answers(request, EVERYTHING, answer);
    }

    S answersOne(MappingBuilder request, ResponseDefinitionBuilder answer) {
        return answers(request, ONE, answer);
    }

    private S answers(MappingBuilder request, int priority, ResponseDefinitionBuilder answer) {
        server.stubFor(request.atPriority(priority).willReturn(answer));
        return self();
    }

    static ResponseDefinitionBuilder problem(int status, String code) {
        return jsonResponse(
                        "{\"code\": \"%s\", \"status\": %d, \"detail\": \"Played.\"}".formatted(code, status), status)
                .withHeader("Content-Type", "application/problem+json");
    }

    static ResponseDefinitionBuilder done() {
        return ok();
    }

    @SuppressWarnings("unchecked")
    private S self() {
        return (S) this;
    }
}
