package com.quenty.auth.revocations;

import com.quenty.platform.security.RevocationCheck;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Here at the source nothing has to be polled: the very next request with a revoked token is refused. */
@Component
class LocalRevocationCheck implements RevocationCheck {

    private final RevocationRepository revocations;

    LocalRevocationCheck(RevocationRepository revocations) {
        this.revocations = revocations;
    }

    @Override
    public boolean isRevoked(Jwt jwt) {
        // A token without a version is older than any.
        long version = jwt.getClaim("ver") instanceof Number number ? number.longValue() : Long.MIN_VALUE;
        return revocations.covers(jwt.getClaimAsString("sid"), jwt.getSubject(), version, (String)
                jwt.getHeaders().get("kid"));
    }
}
