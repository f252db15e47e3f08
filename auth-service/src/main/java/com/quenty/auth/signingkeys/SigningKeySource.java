package com.quenty.auth.signingkeys;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The only source of keys: for signing, for the published set and for verifying the tokens of this service. */
final class SigningKeySource implements JWKSource<SecurityContext> {

    private final Supplier<List<RSAKey>> published;

    SigningKeySource(Supplier<List<RSAKey>> published) {
        this.published = published;
    }

    /**
     * @throws KeySourceException while the database is down; any other exception would be taken for an invalid token
     */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return selector.select(new JWKSet(List.copyOf(published.get())));
        } catch (DataAccessException down) {
            throw new KeySourceException("the signing keys can't be read", down);
        }
    }
}
