package com.quenty.platform.security;

import com.quenty.platform.problem.UpstreamFailure;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Asked on every request, also for a token that is known already; waits for nothing, but for the first word of the issuer.
 */
@FunctionalInterface
public interface RevocationCheck {
    /** @throws UpstreamFailure when the issuer has said nothing yet and can't be asked */
    boolean isRevoked(Jwt jwt);
}
