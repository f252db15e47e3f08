package com.quenty.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Mints tokens as the issuer would, and as it never would. */
final class TestTokens {

    static final String ISSUER = "http://issuer.test";
    static final RSAKey KEY = newKey("known");
    static final RSAKey STRANGER = newKey("stranger");

    private TestTokens() {}

    static JWTClaimsSet.Builder claims(Instant now, String... permissions) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("quenty")
                .subject("USER-1")
                .jwtID(java.util.UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)))
                .claim("token_use", "user")
                .claim("sid", "session-1")
                .claim("company_id", "COMP-1")
                .claim("data_scope", "company")
                .claim("permissions", List.of(permissions));
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, KEY, JWSAlgorithm.RS256, header -> {});
    }

    static String signed(
            JWTClaimsSet.Builder claims, RSAKey key, JWSAlgorithm algorithm, Consumer<JWSHeader.Builder> header) {
        return serialize(claims, algorithm, key.getKeyID(), header, signer(key));
    }

    /** The classic: the public key, which everybody has, used as an HMAC secret. */
    static String signedWithPublicKeyAsSecret(JWTClaimsSet.Builder claims) {
        try {
            var secret = KEY.toRSAPublicKey().getEncoded();
            return serialize(claims, JWSAlgorithm.HS256, KEY.getKeyID(), header -> {}, new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    private static String serialize(
            JWTClaimsSet.Builder claims,
            JWSAlgorithm algorithm,
            String keyId,
            Consumer<JWSHeader.Builder> header,
            JWSSigner signer) {
        var builder = new JWSHeader.Builder(algorithm).keyID(keyId).type(new JOSEObjectType("at+jwt"));
        header.accept(builder);
        try {
            var token = new SignedJWT(builder.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
