package com.quenty.auth.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The one source of keys for signing, for the published set and for verifying our own tokens. */
@Component
class KeySource implements JWKSource<SecurityContext> {

    private final SigningKeys keys;

    KeySource(SigningKeys keys) {
        this.keys = keys;
    }

    /** @throws KeySourceException while the database is away; anything else is taken for a bad token, and that is not so */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return selector.select(new JWKSet(List.copyOf(keys.published())));
        } catch (DataAccessException away) {
            throw new KeySourceException("the signing keys can't be read", away);
        }
    }
}
