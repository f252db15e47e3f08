package com.quenty.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** The claims that a token must have, once its signature is known to be the issuer's. */
class AccessTokenRules implements OAuth2TokenValidator<Jwt> {

    static final String TYPE = "at+jwt";

    /** The issuer's clock may be ahead of ours; an expiry is not stretched by it. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(30);

    private final String issuer;
    private final String audience;
    private final Clock clock;

    AccessTokenRules(String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var broken = brokenRule(token);
        return broken == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, broken, null));
    }

    boolean isExpired(Jwt token) {
        Instant expiresAt = token.getExpiresAt();
        return expiresAt == null || !clock.instant().isBefore(expiresAt);
    }

    private @Nullable String brokenRule(Jwt token) {
        if (!TYPE.equals(token.getHeaders().get("typ"))) {
            return "not an access token";
        }
        if (!(token.getHeaders().get("kid") instanceof String key) || key.isBlank()) {
            // Any key of the issuer would do for it, one that was dropped a moment ago too: nothing can refuse it by
            // name.
            return "names no key";
        }
        if (!issuer.equals(token.getClaimAsString(JwtClaimNames.ISS))) {
            return "another issuer";
        }
        if (!Objects.requireNonNullElse(token.getAudience(), List.of()).contains(audience)) {
            return "another audience";
        }
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            return "no subject";
        }
        if (isExpired(token)) {
            return "expired";
        }
        Instant notBefore = token.getNotBefore();
        if (notBefore != null && clock.instant().plus(CLOCK_DIFFERENCE).isBefore(notBefore)) {
            return "not valid yet";
        }
        return null;
    }
}
