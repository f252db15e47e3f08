package com.quenty.auth.tokens;

import com.quenty.platform.security.RevocationCheck;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** At the source nothing has to be polled: what has ended is refused here with the very next request. */
@Component
class OwnRevocations implements RevocationCheck {

    private final Revocations revocations;

    OwnRevocations(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public boolean isRevoked(Jwt jwt) {
        long version = jwt.getClaim("ver") instanceof Number number ? number.longValue() : 0;
        return revocations.covers(jwt.getClaimAsString("sid"), jwt.getSubject(), version, (String)
                jwt.getHeaders().get("kid"));
    }
}
