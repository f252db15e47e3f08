package com.quenty.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.quenty.platform.problem.UpstreamFailure;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Checks a signature once in 30 seconds per token, since that is most of the work, but expiry and revocation every
 * time. The removal of a signing key makes it forget what it knows.
 */
class CachingJwtDecoder implements JwtDecoder {

    private static final Duration KEPT_FOR = Duration.ofSeconds(30);
    private static final int TOKENS = 10_000;

    private final JwtDecoder decoder;
    private final AccessTokenRules rules;
    private final List<RevocationCheck> revocations;
    private final Cache<String, Jwt> decoded;

    CachingJwtDecoder(JwtDecoder decoder, AccessTokenRules rules, List<RevocationCheck> revocations, Ticker ticker) {
        this.decoder = decoder;
        this.rules = rules;
        this.revocations = revocations;
        this.decoded = Caffeine.newBuilder()
                .maximumSize(TOKENS)
                .expireAfterWrite(KEPT_FOR)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = decoded.getIfPresent(token);
        Jwt jwt = known == null ? verify(token) : known;
        if (rules.isExpired(jwt)) {
            decoded.invalidate(token);
            throw new BadJwtException("expired");
        }
        if (isRevoked(jwt)) {
            throw new BadJwtException("revoked");
        }
        return jwt;
    }

    /** The next token is checked by the keys of then. */
    void forget() {
        decoded.invalidateAll();
    }

    private boolean isRevoked(Jwt jwt) {
        try {
            return revocations.stream().anyMatch(check -> check.isRevoked(jwt));
        } catch (UpstreamFailure nothingKnown) {
            throw new IssuerUnavailable(nothingKnown);
        }
    }

    private Jwt verify(String token) {
        Jwt jwt = decodeOrBlameIssuer(token);
        decoded.put(token, jwt);
        return jwt;
    }

    private Jwt decodeOrBlameIssuer(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException keysUnknown) {
            if (keysUnknown.getCause() instanceof RateLimitReachedException) {
                throw new BadJwtException("unknown key, and the issuer was asked a moment ago", keysUnknown);
            }
            // Not the caller's fault: the token can't be checked at the moment.
            throw new IssuerUnavailable(new UpstreamFailure("auth-service", keysUnknown));
        }
    }
}
