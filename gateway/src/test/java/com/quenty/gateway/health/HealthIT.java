package com.quenty.gateway.health;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoor
class HealthIT {

    private static final String READINESS = "/actuator/health/readiness";

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void theStateOfEveryServiceIsSaidToAnyone() {
        eventually(() -> assertThat(health().body())
                .contains(
                        "\"status\":\"degraded\"",
                        "\"customer-service\":\"up\"",
                        "\"pickup-service\":\"down\"",
                        "\"reverse-logistics-service\":\"not_deployed\"",
                        "\"revocations_read_at\":\"20"));
        assertThat(health().statusCode()).isEqualTo(200);
        assertThat(health().body()).doesNotContain("localhost", "http:");
    }

    @Test
    void aServiceThatIsNotReadyIsDown() {
        StandIns.ORDER.stubFor(get(urlPathEqualTo(READINESS)).willReturn(serviceUnavailable()));

        eventually(() -> assertThat(health().body()).contains("\"order-service\":\"down\""));
    }

    @Test
    void aServiceThatHangsDoesNotHoldUpTheAnswer() {
        for (var service : StandIns.ALL) {
            service.stubFor(
                    get(urlPathEqualTo(READINESS)).willReturn(okJson("{}").withFixedDelay(5_000)));
        }

        eventually(() -> {
            long start = System.nanoTime();
            assertThat(health().body()).contains("\"customer-service\":\"down\"");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        });
    }

    @Test
    void manyQuestionsInASecondAreOneForTheServices() {
        eventually(() -> {
            StandIns.CUSTOMER.resetRequests();
            for (int i = 0; i < 20; i++) {
                health();
            }
            assertThat(StandIns.CUSTOMER
                            .countRequestsMatching(
                                    getRequestedFor(urlPathEqualTo(READINESS)).build())
                            .getCount())
                    .isLessThanOrEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", READINESS})
    void theGatewaysOwnStateIsThereForWhoeverStartsIt(String path) {
        var answer = door.send(door.anonymous(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    private HttpResponse<String> health() {
        return door.send(door.anonymous("/health"));
    }
}
