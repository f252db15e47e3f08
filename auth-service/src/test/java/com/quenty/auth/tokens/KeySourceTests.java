package com.quenty.auth.tokens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KeySourceTests {

    /** Called bad, its holder would be signed out by every outage. */
    @Test
    void whileTheKeysCanNotBeReadATokenIsNotCalledBad() throws Exception {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder().subject("USER-1").build());
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        var decoder = NimbusJwtDecoder.withJwkSource(new KeySource(new KeysOutOfReach()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();

        assertThatThrownBy(() -> decoder.decode(token.serialize()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class)
                .hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
    }

    private static final class KeysOutOfReach extends SigningKeys {

        KeysOutOfReach() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        List<RSAKey> published() {
            throw new DataAccessResourceFailureException("away");
        }
    }
}
