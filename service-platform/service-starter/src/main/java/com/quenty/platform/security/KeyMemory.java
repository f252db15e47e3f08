package com.quenty.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;

/** The memory of verification, to be emptied when the issuer has dropped a key: its keys, and the tokens checked by them. */
public class KeyMemory {

    private final JWKSource<?> keys;
    private final CachingJwtDecoder tokens;

    KeyMemory(JWKSource<?> keys, CachingJwtDecoder tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /** The keys first: a token that is checked in between is checked by the new ones. */
    public void forget() {
        if (keys instanceof IssuerKeys issuer) {
            issuer.forget();
        }
        tokens.forget();
    }
}
