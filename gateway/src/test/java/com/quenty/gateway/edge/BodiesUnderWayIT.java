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
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Bodies that take their time, at a gateway that has all the patience but for their number: two connections a service. */
@AtTheDoor
@TestPropertySource(
        properties = {
            "quenty.gateway.upstream.connections-per-service=2",
            "quenty.gateway.slow-clients.body-deadline=1h",
            "quenty.gateway.slow-clients.grace=1h",
            "quenty.gateway.slow-clients.counted-after=1ms",
            "quenty.gateway.slow-clients.per-address=8",
            "quenty.gateway.slow-clients.per-principal=3",
            "server.tomcat.connection-timeout=1h"
        })
class BodiesUnderWayIT {

    private static final String BODY = "{\"refresh_token\":\"abc\"}";
    private static final String OF_KNOWN_LENGTH = """
            POST /api/v1/auth/refresh HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 23\r
            Connection: close\r
            \r
            """;
    private static final String CHUNKED = """
            POST /api/v1/auth/refresh HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Transfer-Encoding: chunked\r
            Connection: close\r
            \r
            17\r
            """;

    private final List<RawClient> clients = new ArrayList<>();
    private int port;
    private Door door;

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
    @ValueSource(strings = {OF_KNOWN_LENGTH, CHUNKED})
    void aServiceHearsOfARequestWhenItsBodyHasArrived(String head) {
        for (int i = 0; i < 8; i++) {
            client().send(head).send(BODY.substring(0, 1 + i));
        }

        var others = door.send(door.anonymous("/api/v1/auth/refresh").POST(BodyPublishers.ofString(BODY)));

        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(StandIns.routed(StandIns.AUTH)).hasSize(1);
        for (int i = 0; i < 8; i++) {
            clients.get(i).send(BODY.substring(1 + i) + (head.equals(CHUNKED) ? "\r\n0\r\n\r\n" : ""));
            assertThat(clients.get(i).answer()).startsWith("HTTP/1.1 200");
        }
        assertThat(StandIns.routed(StandIns.AUTH))
                .hasSize(9)
                .allSatisfy(event ->
                        assertThat(event.getRequest().getBodyAsString()).isEqualTo(BODY));
    }

    @Test
    void anAddressHasOnlySoManyBodiesUnderWay() {
        for (int i = 0; i < 12; i++) {
            client().send(OF_KNOWN_LENGTH).send("{");
        }

        eventually(() -> assertThat(refused()).hasSize(4));
        assertThat(refused())
                .allSatisfy(client -> assertThat(client.answer())
                        .startsWith("HTTP/1.1 429")
                        .contains("Retry-After: 1", "Connection: close", "\"code\":\"too-many-bodies\""));
        assertThat(StandIns.routed(StandIns.AUTH)).isEmpty();
    }

    @Test
    void aPrincipalHasOnlySoManyBodiesUnderWay() {
        var head = """
                POST /api/v1/companies HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Length: 23\r
                Connection: close\r
                \r
                """.formatted(Tokens.with("*").bearer());
        for (int i = 0; i < 5; i++) {
            client().send(head).send("{");
        }

        eventually(() -> assertThat(refused()).hasSize(2));
        assertThat(refused()).allSatisfy(client -> assertThat(client.answer()).contains("too-many-bodies"));
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void aBodyIsNotWaitedForBeforeTheTokenWasChecked() {
        var client = client().send("""
                POST /api/v1/companies HTTP/1.1\r
                Host: localhost\r
                Content-Length: 23\r
                \r
                {""");

        eventually(() -> assertThat(client.isAnswered()).isTrue());
        client.send(BODY.substring(1)).send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(client.answer()).startsWith("HTTP/1.1 401").contains("authentication-required", "HTTP/1.1 200");
    }

    @Test
    void aClientThatReadsNothingHoldsNoConnectionToAService() {
        StandIns.ORDER.stubFor(any(urlPathEqualTo("/api/v1/orders"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("ETag", "\"1\"")
                        .withBody("x".repeat(250_000))));
        for (int i = 0; i < 6; i++) {
            client().send("""
                    GET /api/v1/orders HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Connection: close\r
                    \r
                    """.formatted(Tokens.with("*").bearer()));
        }
        eventually(() -> assertThat(clients)
                .allSatisfy(client -> assertThat(client.isAnswered()).isTrue()));

        assertThat(door.get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(clients.getLast().answer()).startsWith("HTTP/1.1 200").hasSizeGreaterThan(250_000);
    }

    private RawClient client() {
        var client = new RawClient(port);
        clients.add(client);
        return client;
    }

    private List<RawClient> refused() {
        return clients.stream().filter(RawClient::isAnswered).toList();
    }
}
