package com.quenty.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.quenty.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AtTheDoor
class TokenIT {

    private static final String PATH = "/api/v1/companies";

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void withoutATokenNothingIsPassedOn() {
        var answer = door.send(door.anonymous(PATH));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"authentication-required\"");
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    static Stream<Arguments> badTokens() {
        var good = Tokens.with("*");
        return Stream.of(
                Arguments.of("of another issuer", good.issuer("http://elsewhere.test")),
                Arguments.of("for another audience", good.audience("somebody-else")),
                Arguments.of("expired", good.expired()),
                Arguments.of("of another type", good.type("JWT")),
                Arguments.of("signed by a stranger", good.forged()),
                Arguments.of("signed with RS384", good.algorithm("RS384")),
                Arguments.of("signed with the public key as a secret", good.algorithm("HS256")),
                Arguments.of("signed with ES256", good.algorithm("ES256")),
                Arguments.of("not signed", good.algorithm("none")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String why, Tokens token) {
        var answer = asking(token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"code\":\"invalid-access-token\"");
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void aGoodTokenIsPassedOnForTheServiceToCheckAgain() {
        var bearer = Tokens.with("companies:read").bearer();

        assertThat(door.send(door.anonymous(PATH).header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        assertThat(StandIns.routed(StandIns.CUSTOMER).getFirst().getRequest().getHeader("Authorization"))
                .isEqualTo(bearer);
    }

    /** The service believes it by its signature alone. */
    @Test
    void anEventOfThePaymentProviderComesThroughWithoutATokenAndWhole() {
        var answer = door.send(door.anonymous("/api/v1/orders/payment-events")
                .header("Content-Type", "application/json")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", "1795867200")
                .header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":  \"evt_1\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        var passed = StandIns.routed(StandIns.ORDER).getFirst().getRequest();
        assertThat(passed.getBodyAsString()).isEqualTo("{\"id\":  \"evt_1\"}");
        assertThat(passed.getHeader("webhook-id")).isEqualTo("msg_1");
        assertThat(passed.getHeader("webhook-timestamp")).isEqualTo("1795867200");
        assertThat(passed.getHeader("webhook-signature")).startsWith("v1,");
        assertThat(door.send(door.anonymous("/api/v1/orders/ORD-1/payments")).statusCode())
                .isEqualTo(401);
    }

    /** Everybody who has a number may follow its parcel, and carriers sign what they tell; nothing beside that is open. */
    @Test
    void parcelsAreFollowedAndCarriersTellWithoutAToken() {
        assertThat(door.send(door.anonymous("/api/v1/tracking/QN4821093755182047"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(door.send(door.anonymous("/api/v1/carriers/UPS/tracking-events")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(StandIns.routed(StandIns.SHIPPING)).hasSize(2);

        for (var closed : List.of(
                "/api/v1/carriers/UPS",
                "/api/v1/carriers/UPS/webhook-secrets",
                "/api/v1/carriers/UPS/x/tracking-events",
                "/api/v1/manifests/MAN-1/tracking-events")) {
            assertThat(door.send(door.anonymous(closed)).statusCode())
                    .as(closed)
                    .isEqualTo(401);
        }
        assertThat(StandIns.routed(StandIns.SHIPPING)).hasSize(2);
    }

    /** Whether an event is late, or was taken before, is the service's to say: each telling arrives, signed as it was sent. */
    @Test
    void aSignedEventStaysSignedOnItsWayHoweverOftenAndLateItIsToldAndTheServicesAnswerComesBack() throws Exception {
        var key = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);
        var tellings = List.of(
                new String[] {"msg_2", "1795867500", "{\"id\":\"evt_2\", \"type\": \"charge.dispute.funds_withdrawn\"}"
                },
                new String[] {"msg_1", "1795867200", "{\"id\":\"evt_1\",\t\"note\": \"señal\"}"},
                new String[] {"msg_1", "1795867200", "{\"id\":\"evt_1\",\t\"note\": \"señal\"}"},
                new String[] {"msg_0", "1", "{\"id\":\"evt_0\"}"});
        StandIns.ORDER.stubFor(post(urlPathEqualTo("/api/v1/orders/payment-events"))
                .withHeader("webhook-timestamp", equalTo("1"))
                .willReturn(jsonResponse("{\"code\":\"webhook-old\"}", 401)));

        for (var telling : tellings) {
            var answer = door.send(door.anonymous("/api/v1/orders/payment-events")
                    .header("Content-Type", "application/json")
                    .header("webhook-id", telling[0])
                    .header("webhook-timestamp", telling[1])
                    .header(
                            "webhook-signature",
                            "v1," + signature(key, telling[0], telling[1], telling[2].getBytes(StandardCharsets.UTF_8)))
                    .POST(HttpRequest.BodyPublishers.ofString(telling[2])));
            assertThat(answer.statusCode()).isEqualTo(telling[1].equals("1") ? 401 : 200);
        }

        var arrived = StandIns.routed(StandIns.ORDER);
        assertThat(arrived).hasSize(tellings.size());
        for (var event : arrived) {
            var request = event.getRequest();
            assertThat(request.getHeader("webhook-signature"))
                    .isEqualTo("v1,"
                            + signature(
                                    key,
                                    request.getHeader("webhook-id"),
                                    request.getHeader("webhook-timestamp"),
                                    request.getBody()));
            assertThat(request.getHeader("Authorization")).isNull();
        }
    }

    private static String signature(byte[] key, String id, String timestamp, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        var answer = door.send(
                door.anonymous(PATH + "?access_token=" + Tokens.with("*").token()));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aServicesTokenHasNoBusinessAtThePublicDoor() {
        assertThat(asking(Tokens.ofService("customer-service")).statusCode()).isEqualTo(403);
    }

    @Test
    void anEndedSessionIsRefusedWithinSecondsAndOthersAreNot() {
        var ended = Tokens.with("*").session("SESS-ENDED");
        var other = Tokens.with("*").session("SESS-OTHER");
        assertThat(asking(ended).statusCode()).isEqualTo(200);

        revoke("\"session_id\": \"SESS-ENDED\", \"subject\": null, \"minimum_version\": 0");

        eventually(() -> assertThat(asking(ended).statusCode()).isEqualTo(401));
        assertThat(asking(other).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensOlderThanTheAccountsVersionAreRefusedAndNewerOnesAreNot() {
        var before = Tokens.with("*").subject("USER-CHANGED").claim("ver", 3L);
        var after = Tokens.with("*").subject("USER-CHANGED").claim("ver", 4L);
        assertThat(asking(before).statusCode()).isEqualTo(200);

        revoke("\"session_id\": null, \"subject\": \"USER-CHANGED\", \"minimum_version\": 4");

        eventually(() -> assertThat(asking(before).statusCode()).isEqualTo(401));
        assertThat(asking(after).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsKnownToBeRevokedStaysSoWhileTheFeedIsDown() {
        var ended = Tokens.with("*").session("SESS-BEFORE-THE-OUTAGE");
        revoke("\"session_id\": \"SESS-BEFORE-THE-OUTAGE\", \"subject\": null, \"minimum_version\": 0");
        eventually(() -> assertThat(asking(ended).statusCode()).isEqualTo(401));

        StandIns.AUTH.stubFor(get(urlPathEqualTo("/internal/v1/revocations")).willReturn(serverError()));

        assertThat(asking(ended).statusCode()).isEqualTo(401);
        assertThat(asking(Tokens.with("*")).statusCode()).isEqualTo(200);
    }

    @Test
    void theFeedIsReadWithTheGatewaysOwnToken() {
        eventually(() -> assertThat(StandIns.AUTH.getAllServeEvents())
                .anySatisfy(event -> assertThat(event.getRequest().getHeader("Authorization"))
                        .startsWith("Bearer ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/login",
                "/api/v1/auth/register",
                "/api/v1/auth/verify-email",
                "/api/v1/auth/refresh",
                "/api/v1/auth/forgot-password",
                "/api/v1/auth/reset-password",
                "/oauth2/token"
            })
    void publicPathsWantNoTokenAndDoNotMindAnOldOne(String path) {
        var nothing = HttpRequest.BodyPublishers.noBody();

        assertThat(door.send(door.anonymous(path).POST(nothing)).statusCode()).isEqualTo(200);
        assertThat(door.send(door.anonymous(path)
                                .header(
                                        "Authorization",
                                        Tokens.with("*").expired().bearer())
                                .POST(nothing))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/logout",
                "/api/v1/auth/sessions",
                "/api/v1/auth/change-password",
                "/api/v1/auth",
                "/api/v1/auth/login/x",
                "/api/v1/profile",
                "/api/v1/admin/users"
            })
    void theRestOfAuthServiceIsNotPublic(String path) {
        assertThat(door.send(door.anonymous(path)).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> asking(Tokens token) {
        return door.send(door.anonymous(PATH).header("Authorization", token.bearer()));
    }

    private static void revoke(String what) {
        var expiry = Clock.systemUTC().instant().plus(Duration.ofMinutes(15));
        StandIns.AUTH.stubFor(get(urlPathEqualTo("/internal/v1/revocations"))
                .willReturn(okJson(
                        "{\"position\": 1, \"revocations\": [{%s, \"expires_at\": \"%s\"}]}".formatted(what, expiry))));
    }
}
