package com.quenty.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.RawClient;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Clients that are slow without end, at a gateway with little patience. */
@AtTheDoor
@TestPropertySource(
        properties = {
            "quenty.gateway.slow-clients.head-deadline=300ms",
            "quenty.gateway.slow-clients.grace=300ms",
            "quenty.gateway.slow-clients.connections-per-address=20"
        })
class SlowClientIT {

    private static final String REFRESH = "POST /api/v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\n";

    private final List<RawClient> clients = new ArrayList<>();
    private int port;
    private Door door;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        door = new Door(port);
        StandIns.reset();
    }

    @AfterEach
    void hangUp() {
        clients.forEach(RawClient::close);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 10000, '{', x",
        "Transfer-Encoding: chunked, 'ff0\r\n{', x",
        // Inside the head of a chunk, where what is read is no body yet.
        "Transfer-Encoding: chunked, '5;extension=', x",
        "Transfer-Encoding: chunked, '1\r\n{\r\n0\r\nTrailer: ', x",
    })
    void aBodyThatTricklesIs408AndNoServiceHearsOfIt(String length, String beginning, String piece) {
        var client = client().send(REFRESH + length + "\r\n\r\n" + beginning);

        assertThat(client.trickleUntilAnswered(piece))
                .startsWith("HTTP/1.1 408")
                .contains(
                        "Connection: close", "application/problem+json", "\"code\":\"body-too-slow\"", "X-Request-Id");
        assertThat(StandIns.routed(StandIns.AUTH)).isEmpty();
    }

    @Test
    void aBodyThatCanNotBeReadIs400AndNotAMissingToken() {
        var answer = client().send(
                        "POST /api/v1/auth/refresh HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")
                .answer();

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyThatStopsArrivingIs408() {
        assertThat(client().send(REFRESH + "Content-Length: 10000\r\n\r\n{").answer())
                .startsWith("HTTP/1.1 408")
                .contains("\"code\":\"body-too-slow\"");
    }

    @Test
    void theRestOfABodyThatWasRefusedIsNotWaitedFor() {
        var client =
                client().send("POST /api/v1/companies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n{");

        // Status lines only: three digits are found in many a request id.
        assertThat(client.answer()).startsWith("HTTP/1.1 401").doesNotContain("HTTP/1.1 408");
    }

    @Test
    void aHeadThatTricklesIsNotWaitedFor() {
        assertThat(client().send("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: ")
                        .trickleUntilAnswered("x"))
                .isEmpty();
    }

    @Test
    void requestsThatFollowEachOtherSlowlyAreNoSlowHead() {
        var client = client();
        for (int i = 0; i < 3; i++) {
            client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
            eventually(() -> assertThat(client.isAnswered()).isTrue());
        }

        assertThat(client.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .answer())
                .contains("Connection: close");
    }

    @Test
    void aClientThatDoesNotReadIsCutOff() {
        StandIns.ORDER.stubFor(any(urlPathEqualTo("/api/v1/orders"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withBody(new byte[20_000_000])));
        var client = client().send("GET /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(Tokens.with("*").bearer()));
        assertThat(client.read("HTTP/1.1 200".length())).endsWith("200");

        eventually(() -> assertThat(meters.counter("quenty.gateway.bodies.cut", "what", "stream", "reason", "too_slow")
                        .count())
                .isPositive());

        assertThat(client.answer()).hasSizeLessThan(20_000_000);
        assertThat(door.get("/api/v1/products").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressHasOnlySoManyConnections() {
        for (int i = 0; i < 30; i++) {
            client();
        }

        assertThat(client().answer()).isEmpty();
        clients.forEach(RawClient::close);
        eventually(() -> assertThat(door.get("/health").statusCode()).isEqualTo(200));
    }

    private RawClient client() {
        var client = new RawClient(port);
        clients.add(client);
        return client;
    }
}
