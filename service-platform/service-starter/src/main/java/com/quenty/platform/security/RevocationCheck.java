package com.quenty.platform.security;

import org.springframework.security.oauth2.jwt.Jwt;

/** Asked on every request, also for a token that is known already; must not wait for anything. */
@FunctionalInterface
public interface RevocationCheck {
    boolean isRevoked(Jwt jwt);
}
