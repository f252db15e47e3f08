package com.quenty.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told: whose pages may call us, and what they must not do with an answer. */
@AtTheDoor
class BrowserIT {

    private static final String PATH = "/api/v1/companies";

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void aConfiguredOriginMayCallAndReadWhatMatters() {
        var preflight = preflight("https://app.example.com");
        var answer = door.send(door.signedIn(PATH).header("Origin", "https://app.example.com"));

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://app.example.com");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("PATCH");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow())
                .containsIgnoringCase("If-Match")
                .containsIgnoringCase("Idempotency-Key");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Link", "Location", "RateLimit");
    }

    @Test
    void anyOtherOriginIsRefused() {
        var preflight = preflight("https://evil.example");

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersOnce() {
        for (var answer : List.of(
                door.get(PATH), door.get("/nowhere"), door.get("/api/v1/pickups"), door.send(door.anonymous(PATH)))) {
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("only over https")
                    .isEmpty();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    private HttpResponse<String> preflight(String origin) {
        return door.send(door.anonymous(PATH)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key"));
    }
}
