package com.quenty.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Behind a trusted balancer, so that a test can come from any address. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quenty.gateway.trusted-proxies=127.0.0.1,10.0.0.0/8",
            "quenty.gateway.operators=192.0.2.0/24",
            "quenty.gateway.rate-limits.policies.address.quota=20",
            "quenty.gateway.rate-limits.policies.address.window=1h",
            "quenty.gateway.rate-limits.policies.sign-in.quota=3",
            "quenty.gateway.rate-limits.policies.sign-in.window=1h",
            "quenty.gateway.rate-limits.policies.default.quota=5",
            "quenty.gateway.rate-limits.policies.default.window=1h"
        })
@ContextConfiguration(initializers = StandIns.class)
class RateLimitIT {

    private static final String PATH = "/api/v1/companies";

    private Door door;
    private String address;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
        address = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + ":"
                + UUID.randomUUID().toString().substring(0, 4) + "::1";
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        var answer = asking(Tokens.with("*"));

        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"address\";q=20;w=3600, \"default\";q=5;w=3600");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"address\";r=19;t=\\d+, \"default\";r=4;t=\\d+");
    }

    @Test
    void aPrincipalThatAsksTooOftenHasToWaitAndOthersDoNot() {
        var eager = Tokens.with("*");
        for (int i = 0; i < 5; i++) {
            assertThat(asking(eager).statusCode()).isEqualTo(200);
        }
        int passed = StandIns.routed(StandIns.CUSTOMER).size();

        var refused = asking(eager);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 3600L);
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains("\"default\";r=0;t=");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"rate-limit-exceeded\"");
        assertThat(StandIns.routed(StandIns.CUSTOMER)).hasSize(passed);
        assertThat(asking(Tokens.with("*")).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInHasAStricterLimitOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(signingIn(address).statusCode()).isEqualTo(200);
        }

        assertThat(signingIn(address).statusCode()).isEqualTo(429);
        assertThat(asking(Tokens.with("*")).statusCode()).as("the rest goes on").isEqualTo(200);
    }

    @Test
    void anAddressIsCountedAlsoWhileItsTokensAreBad() {
        for (int i = 0; i < 20; i++) {
            assertThat(asking(Tokens.with("*").forged()).statusCode()).isEqualTo(401);
        }

        assertThat(asking(Tokens.with("*")).statusCode()).isEqualTo(429);
    }

    @Test
    void anotherAddressOfTheSameNetworkIsTheSameClient() {
        for (int i = 0; i < 3; i++) {
            signingIn(address + i);
        }

        assertThat(signingIn(address + "9").statusCode()).isEqualTo(429);
    }

    @Test
    void aClientCanNotMakeUpItsAddress() {
        for (int i = 0; i < 3; i++) {
            signingIn("198.51.100.%d, %s, 10.1.2.3".formatted(i, address));
        }

        assertThat(signingIn("198.51.100.77, " + address).statusCode()).isEqualTo(429);
        assertThat(StandIns.routed(StandIns.AUTH)
                        .getLast()
                        .getRequest()
                        .header("X-Forwarded-For")
                        .values())
                .containsExactly(address);
    }

    @Test
    void theBalancersWordOnHttpsIsBelieved() {
        var answer =
                door.send(door.signedIn(PATH).header("X-Forwarded-For", address).header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(StandIns.routed(StandIns.CUSTOMER).getLast().getRequest().getHeader("X-Forwarded-Proto"))
                .isEqualTo("https");
    }

    @Test
    void metricsAreForOperators() {
        assertThat(door.send(door.anonymous("/actuator/prometheus").header("X-Forwarded-For", "192.0.2.7"))
                        .body())
                .contains("http_server_requests_seconds");
        assertThat(door.send(door.anonymous("/actuator/prometheus").header("X-Forwarded-For", "192.0.3.7"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> asking(Tokens token) {
        return door.send(
                door.anonymous(PATH).header("Authorization", token.bearer()).header("X-Forwarded-For", address));
    }

    private HttpResponse<String> signingIn(String forwardedFor) {
        return door.send(door.anonymous("/api/v1/auth/login")
                .header("X-Forwarded-For", forwardedFor)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }
}
