package com.quenty.platform.clients;

import com.quenty.platform.problem.UpstreamFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * This service's own access token. Fetched when first needed, by one thread while the others wait for it, and again
 * shortly before it ends, by one thread while the others go on with the one that still holds.
 */
class ServiceTokens {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(60);

    /** A call that is sent with it has to arrive. */
    private static final Duration LEAST = Duration.ofSeconds(15);

    /** So that a queue of waiting calls does not ask an issuer that is down one after another. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Supplier<OAuth2AccessToken> issuer;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile @Nullable OAuth2AccessToken token;
    private @Nullable UpstreamFailure failure;
    private Instant failedAt = Instant.EPOCH;

    ServiceTokens(Supplier<OAuth2AccessToken> issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** @throws UpstreamFailure when the issuer gives none */
    String value() {
        var known = token;
        if (known == null || !isGood(known, LEAST)) {
            return fetchOnce();
        }
        return isGood(known, BEFORE_ITS_END) ? known.getTokenValue() : renewed(known);
    }

    /** The one that still holds where another thread renews it already, or where the issuer can't be asked. */
    private String renewed(OAuth2AccessToken known) {
        if (!fetching.tryLock()) {
            return known.getTokenValue();
        }
        try {
            return latest();
        } catch (UpstreamFailure issuerIsDown) {
            return known.getTokenValue();
        } finally {
            fetching.unlock();
        }
    }

    /** Drops the token, since a sibling has refused it; unless it has been renewed already. */
    void refused(String value) {
        fetching.lock();
        try {
            var known = token;
            if (known != null && known.getTokenValue().equals(value)) {
                token = null;
            }
        } finally {
            fetching.unlock();
        }
    }

    private String fetchOnce() {
        fetching.lock();
        try {
            return latest();
        } finally {
            fetching.unlock();
        }
    }

    private String latest() {
        var known = token;
        if (known == null || !isGood(known, BEFORE_ITS_END)) {
            known = fetch();
            token = known;
        }
        return known.getTokenValue();
    }

    private OAuth2AccessToken fetch() {
        if (failure != null && hasJustFailed()) {
            throw new UpstreamFailure("auth-service", failure);
        }
        try {
            var fetched = issuer.get();
            failure = null;
            return fetched;
        } catch (OAuth2AuthorizationException refused) {
            failure = new UpstreamFailure("auth-service", refused);
            failedAt = clock.instant();
            throw failure;
        }
    }

    private boolean hasJustFailed() {
        var sinceThen = Duration.between(failedAt, clock.instant());
        return !sinceThen.isNegative() && sinceThen.compareTo(AFTER_A_FAILURE) < 0;
    }

    private boolean isGood(OAuth2AccessToken token, Duration still) {
        Instant end = token.getExpiresAt();
        return end == null || clock.instant().isBefore(end.minus(still));
    }
}
