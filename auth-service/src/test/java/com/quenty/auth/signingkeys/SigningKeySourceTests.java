package com.quenty.auth.signingkeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class SigningKeySourceTests {

    /** Otherwise every outage would sign users out. */
    @Test
    void aTokenIsNotCalledInvalidWhileTheKeysCanNotBeRead() throws Exception {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder().subject("USER-1").build());
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        var decoder = NimbusJwtDecoder.withJwkSource(new SigningKeySource(() -> {
                    throw new DataAccessResourceFailureException("away");
                }))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();

        assertThatThrownBy(() -> decoder.decode(token.serialize()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class)
                .hasRootCauseInstanceOf(DataAccessResourceFailureException.class);
    }
}
