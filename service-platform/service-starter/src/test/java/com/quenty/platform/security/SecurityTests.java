package com.quenty.platform.security;

import static com.quenty.platform.security.TestTokens.claims;
import static com.quenty.platform.security.TestTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.quenty.platform.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = SecurityTests.App.class,
        properties = {
            "spring.application.name=sample-service",
            "quenty.security.issuer=" + TestTokens.ISSUER,
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@AutoConfigureMockMvc
class SecurityTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SettableClock clock;

    @Autowired
    Revoked revoked;

    @BeforeEach
    void nothingIsRevoked() {
        revoked.sessions.clear();
    }

    @Test
    void aCallerWithThePermissionIsLetIn() {
        assertThat(get("/things", signed(user("things:read"))))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("USER-1 of COMP-1 sees company");
    }

    @Test
    void aWildcardGrantsThePermission() {
        assertThat(get("/things", signed(user("things:*")))).hasStatusOk();
        assertThat(get("/things", signed(user("*")))).hasStatusOk();
    }

    @Test
    void aCallerWithoutThePermissionIsToldWhichOneHeNeeds() {
        var answer = get("/things", signed(user("things:create")));

        assertThat(answer).hasStatus(403).hasHeader("Content-Type", "application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("permission-denied");
        assertThat(answer).bodyJson().extractingPath("$.permission").isEqualTo("things:read");
        assertThat(answer).hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        var answer = http.get().uri("/things").exchange();

        assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
        assertThat(answer).hasHeader("Content-Type", "application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("authentication-required");
    }

    @Test
    void everythingWithinACompanyIsNotThePlatform() {
        for (var scope : List.of("company", "own", "elsewhere")) {
            var answer = get("/platform", signed(user("*").claim("data_scope", scope)));

            assertThat(answer).hasStatus(403);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("outside-data-scope");
            assertThat(answer).hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        }
        assertThat(get("/platform", signed(user("*").claim("token_use", "client"))))
                .hasStatus(403);
        assertThat(get("/platform", signed(user("things:read").claim("data_scope", "platform"))))
                .hasStatusOk();
        assertThat(get("/platform", signed(user("others:read").claim("data_scope", "platform"))))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("permission-denied");
    }

    @Test
    void anyCallerMayCallWhatIsForAllCallers() {
        assertThat(get("/me", signed(user()))).hasStatusOk();
        assertThat(http.get().uri("/me").exchange()).hasStatus(401);
    }

    @Test
    void thePublicNeedsNoToken() {
        assertThat(http.get().uri("/public").exchange()).hasStatusOk();
    }

    @Test
    void aHandlerThatSaysNothingAboutItselfIsRefusedToEverybody() {
        assertThat(http.get().uri("/forgotten").exchange()).hasStatus(401);
        assertThat(get("/forgotten", signed(user("*")))).hasStatus(403);
    }

    @Test
    void internalEndpointsAreForServices() {
        assertThat(get("/internal/v1/things", signed(service("internal-things:read"))))
                .hasStatusOk();

        var answer = get("/internal/v1/things", signed(user("*")));
        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("service-token-required");
        assertThat(http.get().uri("/internal/v1/things").exchange()).hasStatus(401);
    }

    @Test
    void aClientThatIsNoServiceIsNotLetInEither() {
        assertThat(get("/internal/v1/things", signed(user("*").claim("token_use", "client"))))
                .hasStatus(403);
    }

    @Test
    void aServiceNeedsThePermissionToo() {
        assertThat(get("/internal/v1/things", signed(service("internal-others:read"))))
                .hasStatus(403);
    }

    @Test
    void anotherAudienceIsRefused() {
        refused(signed(user("*").audience("elsewhere")));
        refused(signed(user("*").audience((String) null)));
    }

    @Test
    void anotherIssuerIsRefused() {
        refused(signed(user("*").issuer("http://issuer.evil")));
        refused(signed(user("*").issuer(null)));
    }

    @Test
    void anotherTypeIsRefused() {
        refused(withHeader(header -> header.type(JOSEObjectType.JWT)));
        refused(withHeader(header -> header.type(null)));
    }

    @Test
    void aTokenThatNamesNoKeyIsRefusedThoughItsSignatureIsGood() {
        refused(withHeader(header -> header.keyID(null)));
        refused(withHeader(header -> header.keyID("")));
        refused(withHeader(header -> header.keyID("another")));
        refused(TestTokens.signed(service("*"), TestTokens.KEY, JWSAlgorithm.RS256, header -> header.keyID(null)));
    }

    @Test
    void anotherAlgorithmIsRefused() {
        refused(TestTokens.signed(user("*"), TestTokens.KEY, JWSAlgorithm.RS512, header -> {}));
        refused(TestTokens.signed(user("*"), TestTokens.KEY, JWSAlgorithm.PS256, header -> {}));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() {
        refused(TestTokens.signedWithPublicKeyAsSecret(user("*")));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(TestTokens.unsigned(user("*")));
    }

    @Test
    void aTokenThatBringsItsOwnKeyIsRefused() {
        var stranger = TestTokens.STRANGER;
        refused(TestTokens.signed(
                user("*"), stranger, JWSAlgorithm.RS256, header -> header.jwk(stranger.toPublicJWK())));
        refused(TestTokens.signed(
                user("*"),
                stranger,
                JWSAlgorithm.RS256,
                header -> header.keyID(TestTokens.KEY.getKeyID())
                        .jwkURL(URI.create("http://127.0.0.1:1/jwks.json"))
                        .x509CertURL(URI.create("http://127.0.0.1:1/cert.pem"))));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(signed(user("*").expirationTime(Date.from(clock.instant()))));
        refused(signed(user("*").expirationTime(null)));
    }

    @Test
    void aTokenWithoutSubjectIsRefused() {
        refused(signed(user("*").subject(null)));
    }

    @Test
    void gibberishIsRefused() {
        refused("gibberish");
        refused("a.b.c");
    }

    @Test
    void aKnownTokenIsRefusedOnceItHasExpired() {
        var token = signed(
                user("things:read").expirationTime(Date.from(clock.instant().plusSeconds(10))));
        assertThat(get("/things", token)).hasStatusOk();

        clock.advance(Duration.ofSeconds(10));

        refused(token);
    }

    @Test
    void aKnownTokenIsRefusedOnceItsSessionHasEnded() {
        var token = signed(user("things:read"));
        assertThat(get("/things", token)).hasStatusOk();

        revoked.sessions.add("session-1");

        refused(token);
    }

    @Test
    void aBadTokenIsRefusedOnPublicEndpointsToo() {
        assertThat(get("/public", "gibberish")).hasStatus(401);
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        assertThat(http.get()
                        .uri("/things?access_token={token}", signed(user("*")))
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void whatATokenDoesNotSayItDoesNotGrant() {
        var bare = new JWTClaimsSet.Builder()
                .issuer(TestTokens.ISSUER)
                .audience("quenty")
                .subject("USER-2")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));

        assertThat(get("/things", signed(bare))).hasStatus(403);
        assertThat(get("/me", signed(bare))).hasStatusOk().bodyText().isEqualTo("USER-2 of null sees own");
    }

    @Test
    void healthAndMetricsNeedNoTokenAndOtherManagementHasNoDoor() {
        assertThat(http.get().uri("/actuator/health").exchange()).hasStatusOk();
        assertThat(http.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
        assertThat(http.get().uri("/actuator/prometheus").exchange()).hasStatusOk();
        assertThat(get("/actuator/env", signed(user("*")))).hasStatus(404);
    }

    @Test
    void anAnswerMayBeKeptButMustBeAskedForAgain() {
        assertThat(get("/me", signed(user()))).hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    @Test
    void noSessionIsMade() {
        assertThat(get("/me", signed(user())).getRequest().getSession(false)).isNull();
    }

    private void refused(String token) {
        var answer = get("/things", token);

        assertThat(answer).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        assertThat(answer).hasHeader("Content-Type", "application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-access-token");
    }

    private MvcTestResult get(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private JWTClaimsSet.Builder user(String... permissions) {
        return claims(clock.instant(), permissions);
    }

    private JWTClaimsSet.Builder service(String... permissions) {
        return claims(clock.instant(), permissions)
                .subject("order-service")
                .claim("token_use", "service")
                .claim("data_scope", "platform");
    }

    private String withHeader(Consumer<JWSHeader.Builder> header) {
        return TestTokens.signed(user("*"), TestTokens.KEY, JWSAlgorithm.RS256, header);
    }

    static class Revoked implements RevocationCheck {
        final Set<String> sessions = ConcurrentHashMap.newKeySet();

        @Override
        public boolean isRevoked(org.springframework.security.oauth2.jwt.Jwt jwt) {
            return sessions.contains(String.valueOf(jwt.getClaimAsString("sid")));
        }
    }

    @RestController
    static class Things {

        @GetMapping("/things")
        @RequiresPermission("things:read")
        String things(Caller caller) {
            return describe(caller);
        }

        @GetMapping("/platform")
        @RequiresPermission("things:read")
        @PlatformOnly
        String platform() {
            return "keys";
        }

        @GetMapping("/me")
        @Authenticated
        String me(Caller caller) {
            return describe(caller);
        }

        @GetMapping("/public")
        @PublicEndpoint
        String forAll() {
            return "hello";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "secret";
        }

        @GetMapping("/internal/v1/things")
        @RequiresPermission("internal-things:read")
        String internal() {
            return "internal";
        }

        private static String describe(Caller caller) {
            return caller.id() + " of " + caller.companyId() + " sees "
                    + caller.scope().code();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Things.class, Revoked.class})
    static class App {

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(TestTokens.KEY.toPublicJWK()));
        }
    }
}
