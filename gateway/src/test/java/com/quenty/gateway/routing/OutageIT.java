package com.quenty.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.BreakingOff;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One service in trouble is no trouble of the others. */
@AtTheDoor
class OutageIT {

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/pickups", "/api/v1/returns"})
    void aServiceThatIsDownOrNotDeployedIs503WhileOthersWork(String path) {
        for (int i = 0; i < 10; i++) {
            var answer = door.get(path);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
            assertThat(answer.body()).contains("\"code\":\"upstream-unavailable\"");
        }
        assertThat(door.get("/api/v1/companies").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatHangsUpIsAskedNoMoreForAWhileAndThenAgain() {
        StandIns.LOANS.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 6; i++) {
            assertThat(lend().statusCode()).isEqualTo(503);
        }
        StandIns.LOANS.resetRequests();

        assertThat(lend().statusCode()).isEqualTo(503);
        assertThat(StandIns.routed(StandIns.LOANS)).as("the breaker is open").isEmpty();

        StandIns.LOANS.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        eventually(() -> assertThat(lend().statusCode()).isEqualTo(200));
        assertThat(lend().statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForTheWhole() {
        var request = "GET /api/v1/franchises HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(Tokens.with("*").bearer());

        var answer = door.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: " + BreakingOff.PROMISED);
        assertThat(answer).doesNotContain("problem").hasSizeLessThan(BreakingOff.PROMISED);
        assertThatThrownBy(() -> door.get("/api/v1/franchises")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anAnswerThatBreaksOffBeforeAnythingIsSentIsAProblem() {
        var answer = door.get("/api/v1/territories");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"upstream-unavailable\"");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsPassedOn() {
        var answer =
                door.send(door.signedIn("/api/v1/companies").POST(BodyPublishers.ofByteArray(new byte[64 * 1024 + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"content-too-large\"", "65536");
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCutAtTheLimit() {
        var endless = new byte[100 * 1024];

        var answer = door.send(door.signedIn("/api/v1/companies")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void aBodyThatTheClientDoesNotFinishIsNeverAWholeOneForTheService() {
        door.raw("""
                POST /api/v1/companies HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                5\r
                {"a":\r
                nonsense\r
                """.formatted(Tokens.with("*").bearer()));

        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    private HttpResponse<String> lend() {
        return door.send(door.signedIn("/api/v1/loans").POST(BodyPublishers.ofString("{}")));
    }
}
