package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.quenty.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** As auth-service is: the keys are at home, nobody asks the test issuer for them. */
@ServiceIT(classes = {SampleApplication.class, IssuerWithOwnKeysIT.OwnKeys.class})
class IssuerWithOwnKeysIT {

    static class OwnKeys implements JWKSource<SecurityContext> {

        private final RSAKey key = TestIssuer.strangersKey();

        @Override
        public List<JWK> get(JWKSelector selector, SecurityContext context) {
            return selector.select(
                    new JWKSet(new RSAKey.Builder(key).keyID("own-key").build().toPublicJWK()));
        }
    }

    private final RestTestClient http;
    private final OwnKeys keys;

    IssuerWithOwnKeysIT(RestTestClient http, OwnKeys keys) {
        this.http = http;
        this.keys = keys;
    }

    @Test
    void tokensOfTheTestAreAccepted() {
        whoami(Tokens.with()).expectStatus().isOk();
    }

    @Test
    void aForgedOneIsNot() {
        whoami(Tokens.with().forged()).expectStatus().isUnauthorized();
    }

    @Test
    void theServicesOwnListOfKeysStaysItsOwn() {
        var all = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);

        assertThat(all).extracting(JWK::getKeyID).containsExactly("own-key");
    }

    private RestTestClient.ResponseSpec whoami(Tokens token) {
        return http.get()
                .uri("/api/v1/parcels/whoami")
                .header("Authorization", token.bearer())
                .exchange();
    }
}
