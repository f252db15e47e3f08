package com.quenty.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issuer's keys as it publishes them: read when the first token comes, again when a token names an unknown one. */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MAX_BYTES = 100_000;

    private static final Duration KEPT_FOR = Duration.ofMinutes(5);
    private static final Duration WAIT_FOR_ANOTHER_READER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_READS_FOR_UNKNOWN_KEYS = Duration.ofSeconds(5);

    /** The time for which known keys are used while the issuer is down; tokens live a quarter of an hour. */
    private static final Duration OUTAGE = Duration.ofHours(1);

    private final URL address;
    private volatile JWKSource<SecurityContext> keys;

    private IssuerKeys(URL address) {
        this.address = address;
        this.keys = unread(address);
    }

    static IssuerKeys at(URI jwksUri) {
        try {
            return new IssuerKeys(jwksUri.toURL());
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("quenty.security.jwks-uri is no address: " + jwksUri, wrong);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        return keys.get(selector, context);
    }

    /**
     * The next token has the keys read again. Also those that are kept for an outage are forgotten: one of them may be the
     * key that was dropped.
     */
    void forget() {
        keys = unread(address);
    }

    private static JWKSource<SecurityContext> unread(URL address) {
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(address, retriever)
                .cache(KEPT_FOR.toMillis(), WAIT_FOR_ANOTHER_READER.toMillis())
                .rateLimited(BETWEEN_READS_FOR_UNKNOWN_KEYS.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .retrying(true)
                .build();
    }
}
