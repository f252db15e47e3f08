package com.quenty.platform.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A verified access token and the caller it speaks of. Permissions are not authorities: they have wildcards, and the
 * endpoints name them.
 */
public class CallerAuthentication extends AbstractAuthenticationToken {

    /** Held by services, that is by tokens whose {@code token_use} is {@code service}. */
    public static final GrantedAuthority SERVICE = new SimpleGrantedAuthority("TOKEN_SERVICE");

    private final Caller caller;
    private final Jwt token;

    public CallerAuthentication(Caller caller, Jwt token) {
        super(caller.service() ? List.of(SERVICE) : List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
