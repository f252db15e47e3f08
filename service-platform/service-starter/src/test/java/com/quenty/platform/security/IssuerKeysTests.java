package com.quenty.platform.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.quenty.platform.security.TestTokens.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.quenty.platform.testing.SettableClock;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class IssuerKeysTests {

    @RegisterExtension
    static final WireMockExtension ISSUER = WireMockExtension.newInstance().build();

    private final SettableClock clock = new SettableClock();
    private CachingJwtDecoder decoder;
    private KeyMemory memory;

    @BeforeEach
    void decoderWithoutKeys() {
        var rules = new AccessTokenRules(TestTokens.ISSUER, "quenty", clock);
        var keys = IssuerKeys.at(URI.create(ISSUER.baseUrl() + "/jwks.json"));
        var nimbus = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        nimbus.setJwtValidator(rules);
        decoder = new CachingJwtDecoder(nimbus, rules, List.of(), System::nanoTime);
        memory = new KeyMemory(keys, decoder);
    }

    @Test
    void keysAreReadOnceForManyTokens() {
        publish(TestTokens.KEY);

        Stream.generate(() -> TestTokens.signed(claims(clock.instant())))
                .limit(5)
                .forEach(token -> assertThat(decoder.decode(token).getSubject()).isEqualTo("USER-1"));

        ISSUER.verify(1, getRequestedFor(urlEqualTo("/jwks.json")));
    }

    @Test
    void aNewKeyIsLearnedWhenATokenNamesIt() {
        publish(TestTokens.KEY);
        decoder.decode(TestTokens.signed(claims(clock.instant())));

        publish(TestTokens.KEY, TestTokens.STRANGER);

        assertThat(decoder.decode(signedBy(TestTokens.STRANGER)).getSubject()).isEqualTo("USER-1");
    }

    @Test
    void anUnknownKeyIsTheCallersFaultHoweverOftenItIsNamed() {
        publish(TestTokens.KEY);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> decoder.decode(signedBy(TestTokens.STRANGER)))
                    .isInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void anIssuerThatIsDownIsNotTheCallersFault() {
        ISSUER.stubFor(get("/jwks.json").willReturn(aResponse().withStatus(503)));
        var token = TestTokens.signed(claims(clock.instant()));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(IssuerUnavailable.class);

        publish(TestTokens.KEY);

        assertThat(decoder.decode(token).getSubject()).isEqualTo("USER-1");
    }

    @Test
    void knownKeysOutliveAnOutage() {
        publish(TestTokens.KEY);
        decoder.decode(TestTokens.signed(claims(clock.instant())));

        ISSUER.stubFor(get("/jwks.json").willReturn(aResponse().withStatus(503)));

        assertThat(decoder.decode(TestTokens.signed(claims(clock.instant()))).getSubject())
                .isEqualTo("USER-1");
    }

    @Test
    void whatIsForgottenWithADroppedKeyIsTheKeyAndEveryTokenCheckedByIt() {
        publish(TestTokens.KEY, TestTokens.STRANGER);
        var known = signedBy(TestTokens.STRANGER);
        decoder.decode(known);

        publish(TestTokens.KEY);
        memory.forget();

        assertThatThrownBy(() -> decoder.decode(known)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(signedBy(TestTokens.STRANGER))).isInstanceOf(BadJwtException.class);
        assertThat(decoder.decode(signedBy(TestTokens.KEY)).getSubject()).isEqualTo("USER-1");
    }

    @Test
    void aForgottenKeyDoesNotComeBackWithAnOutage() {
        publish(TestTokens.KEY);
        decoder.decode(signedBy(TestTokens.KEY));

        memory.forget();
        ISSUER.stubFor(get("/jwks.json").willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> decoder.decode(signedBy(TestTokens.KEY))).isInstanceOf(IssuerUnavailable.class);
    }

    private String signedBy(RSAKey key) {
        return TestTokens.signed(claims(clock.instant()), key, JWSAlgorithm.RS256, header -> {});
    }

    private static void publish(RSAKey... keys) {
        var published = Stream.of(keys).<JWK>map(RSAKey::toPublicJWK).toList();
        ISSUER.stubFor(get("/jwks.json").willReturn(okJson(new JWKSet(published).toString())));
    }
}
