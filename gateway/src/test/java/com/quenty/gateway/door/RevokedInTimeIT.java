package com.quenty.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.platform.revocations.RevocationProperties;
import com.quenty.test.Tokens;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** With the settings of production, unlike the other tests at the door. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StandIns.class)
class RevokedInTimeIT {

    /** From the moment at which auth-service knows of it; the design's limit. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** From the settings and not with a stopwatch: one poll may just have passed, and the next may be answered late. */
    @Test
    void aPollAndItsSlowestAnswerTakeLessThanFiveSeconds(
            @Autowired RevocationProperties feed,
            @Value("${spring.http.clients.connect-timeout}") Duration connecting) {
        assertThat(feed.interval().plus(connecting).plus(feed.timeout())).isLessThan(LIMIT);
    }

    @Test
    void aDisabledUserIsOutWithTheNextPoll(@LocalServerPort int port) {
        StandIns.reset();
        var door = new Door(port);
        var token = Tokens.with("*").subject("USER-DISABLED").claim("ver", 3L);
        var request = door.anonymous("/api/v1/companies").header("Authorization", token.bearer());
        assertThat(door.send(request).statusCode()).isEqualTo(200);

        var expiry = Clock.systemUTC().instant().plus(Duration.ofMinutes(15));
        StandIns.AUTH.stubFor(
                get(urlPathEqualTo("/internal/v1/revocations")).willReturn(okJson("""
                    {"position": 1, "revocations": [{"session_id": null, "subject": "USER-DISABLED", "minimum_version": 4,
                     "expires_at": "%s"}]}\
                    """.formatted(expiry))));

        eventually(() -> assertThat(door.send(request).statusCode()).isEqualTo(401));
    }
}
