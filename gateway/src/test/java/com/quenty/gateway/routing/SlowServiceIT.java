package com.quenty.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A service that is slow, at a gateway with little patience. */
@AtTheDoor
@TestPropertySource(properties = "quenty.gateway.upstream.response-timeout=700ms")
class SlowServiceIT {

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIs504WhileOthersWork() {
        StandIns.SHIPPING.stubFor(any(anyUrl()).willReturn(okJson("{}").withFixedDelay(3_000)));

        var answer = door.get("/api/v1/manifests");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"upstream-timeout\"", "intl-shipping-service");
        eventually(() -> assertThat(door.get("/api/v1/companies").statusCode()).isEqualTo(200));
    }
}
