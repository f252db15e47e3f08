package com.quenty.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.security.DataScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as auth-service would issue them, signed with the key of {@link TestIssuer}. Immutable: each method
 * answers a changed copy.
 *
 * <pre>{@code http.get().uri("/api/v1/orders").header(AUTHORIZATION, Tokens.with("orders:read").company(id).bearer())}</pre>
 */
public final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Map<String, @Nullable Object> claims;
    private final String type;
    private final String algorithm;
    private final RSAKey key;
    private final @Nullable String keyId;
    private final Duration age;

    private Tokens(
            Map<String, @Nullable Object> claims,
            String type,
            String algorithm,
            RSAKey key,
            @Nullable String keyId,
            Duration age) {
        this.claims = claims;
        this.type = type;
        this.algorithm = algorithm;
        this.key = key;
        this.keyId = keyId;
        this.age = age;
    }

    /** Platform staff with these permissions; wildcards allowed. */
    public static Tokens with(String... permissions) {
        var claims = new LinkedHashMap<String, @Nullable Object>();
        claims.put("iss", TestIssuer.ISSUER);
        claims.put("aud", List.of("quenty"));
        claims.put("sub", ExternalId.next("USER"));
        claims.put("token_use", "user");
        claims.put("sid", ExternalId.next("SESS"));
        claims.put("ver", 0L);
        claims.put("roles", List.of());
        claims.put("permissions", List.of(permissions));
        claims.put("data_scope", DataScope.PLATFORM.code());
        var key = TestIssuer.key();
        return new Tokens(claims, "at+jwt", "RS256", key, key.getKeyID(), Duration.ZERO);
    }

    /** A service's token with the permissions that the catalogue gives it. */
    public static Tokens ofService(String clientId) {
        Set<String> permissions = PermissionCatalogue.SERVICE_CLIENTS.getOrDefault(clientId, Set.of());
        return with(permissions.toArray(String[]::new)).service(clientId);
    }

    /** Somebody of this company, who sees its rows; a {@link #scope} said afterwards wins. */
    public Tokens company(String companyId) {
        return claim("company_id", companyId).scope(DataScope.COMPANY);
    }

    public Tokens scope(DataScope scope) {
        return claim("data_scope", scope.code());
    }

    public Tokens subject(String userId) {
        return claim("sub", userId);
    }

    public Tokens session(String sessionId) {
        return claim("sid", sessionId);
    }

    public Tokens role(String... roles) {
        return claim("roles", List.of(roles));
    }

    /** A client-credentials token of a sibling, good for {@code /internal/**}. */
    public Tokens service(String clientId) {
        return claim("sub", clientId)
                .claim("client_id", clientId)
                .claim("token_use", "service")
                .claim("sid", null)
                .claim("ver", null);
    }

    /** Was good until an hour ago. */
    public Tokens expired() {
        return new Tokens(claims, type, algorithm, key, keyId, LIFE.plusHours(1));
    }

    public Tokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public Tokens audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    /** The header's {@code typ}. */
    public Tokens type(String other) {
        return new Tokens(claims, other, algorithm, key, keyId, age);
    }

    /**
     * Signed with another algorithm: {@code RS384} … by the same key, {@code HS256} … with the public key as secret, {@code
     * ES256} by a key nobody knows, {@code none} not at all.
     */
    public Tokens algorithm(String other) {
        return new Tokens(claims, type, other, key, keyId, age);
    }

    /** Signed by a key that the issuer never had, under the name of the one it has. */
    public Tokens forged() {
        return new Tokens(claims, type, algorithm, TestIssuer.strangersKey(), keyId, age);
    }

    /** The header's {@code kid}, whatever key signs; null leaves it out. */
    public Tokens key(@Nullable String name) {
        return new Tokens(claims, type, algorithm, key, name, age);
    }

    /** Signed by the key that {@link TestIssuer} publishes beside its usual one, until it drops it. */
    public Tokens signedByTheOtherKey() {
        var other = TestIssuer.otherKey();
        return new Tokens(claims, type, algorithm, other, other.getKeyID(), age);
    }

    /** Any other claim; null leaves it out. */
    public Tokens claim(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(claims);
        changed.put(name, value);
        return new Tokens(changed, type, algorithm, key, keyId, age);
    }

    public String subject() {
        return String.valueOf(claims.get("sub"));
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The token alone. */
    public String token() {
        try {
            if (algorithm.equals("none")) {
                return new PlainJWT(claimsSet()).serialize();
            }
            var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                    .type(new JOSEObjectType(type))
                    .keyID(keyId)
                    .build();
            var jwt = new SignedJWT(header, claimsSet());
            jwt.sign(signer());
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JWSSigner signer() throws JOSEException {
        return switch (algorithm.substring(0, 2)) {
            case "HS" -> new MACSigner(key.toRSAPublicKey().getEncoded());
            case "ES" -> new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate());
            default -> new RSASSASigner(key);
        };
    }

    private JWTClaimsSet claimsSet() {
        // The system's time, and the test's where a test has moved the clock on: good on either side.
        var issued = Clock.systemUTC().instant().minus(age);
        var moved = MutableClock.SHARED.instant().minus(age);
        var expiry = (moved.isAfter(issued) ? moved : issued).plus(LIFE);
        var set = new JWTClaimsSet.Builder()
                .jwtID(ExternalId.next("JTI"))
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expiry));
        claims.forEach((name, value) -> {
            if (value != null) {
                set.claim(name, value);
            }
        });
        return set.build();
    }
}
