package com.quenty.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.quenty.contracts.auth.RevocationFeed;
import com.quenty.contracts.auth.RevocationFeed.Revocation;
import com.quenty.platform.identity.ExternalId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for auth-service as issuer: publishes the test key as a JWKS, answers client credentials with a service token,
 * and says in the revocation feed what a test has ended, all over HTTP, so that the service runs the same code as in
 * production. One per JVM.
 */
public final class TestIssuer {

    public static final String ISSUER = "http://issuer.test";
    public static final String CLIENT_SECRET = "test-client-secret";

    /** As long as a token of {@link Tokens} lives, and longer. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final RSAKey KEY = generate("test-key");

    private static final List<Revocation> REVOCATIONS = new CopyOnWriteArrayList<>();
    private static final AtomicLong POSITION = new AtomicLong();
    private static final AtomicReference<@Nullable RSAKey> OTHER_KEY = new AtomicReference<>();

    private TestIssuer() {}

    /** From now on the feed says that this session has ended; forgotten after the test. */
    public static void endSession(String sessionId) {
        revoke(new Revocation(sessionId, null, 0, endOfAll()));
    }

    /** From now on the feed says that tokens of this subject with a lower {@code ver} have ended. */
    public static void endTokens(String subject, long minimumVersion) {
        revoke(new Revocation(null, subject, minimumVersion, endOfAll()));
    }

    /** Withdraws the key of {@link Tokens#signedByTheOtherKey()} from the JWKS and says so in the feed. */
    public static void dropTheOtherKey() {
        var dropped = otherKey().getKeyID();
        OTHER_KEY.set(null);
        revoke(new Revocation(null, null, 0, endOfAll(), dropped));
    }

    private static void revoke(Revocation revocation) {
        REVOCATIONS.add(revocation);
        POSITION.incrementAndGet();
    }

    private static Instant endOfAll() {
        return MutableClock.SHARED.instant().plus(REMEMBERED);
    }

    /** Services keep what they have heard, so no test ends what another uses. */
    static void forgetRevocations() {
        REVOCATIONS.clear();
    }

    /** Made when first asked for, and again after it was dropped; under another name each time. */
    static RSAKey otherKey() {
        return Objects.requireNonNull(
                OTHER_KEY.updateAndGet(known -> known != null ? known : generate(ExternalId.next("KEY"))));
    }

    static RSAKey key() {
        return KEY;
    }

    /** Named like {@link #key()}, but not it. */
    static RSAKey strangersKey() {
        return Stranger.KEY;
    }

    public static String jwksUri() {
        return Server.URL + "/.well-known/jwks.json";
    }

    public static String tokenUri() {
        return Server.URL + "/oauth2/token";
    }

    private static RSAKey generate(String keyId) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Stranger {
        static final RSAKey KEY = generate("test-key");
    }

    private static final class Server {

        private static final JsonMapper JSON = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();

        static final String URL = start();

        private static String start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/.well-known/jwks.json", Server::jwks);
                server.createContext("/oauth2/token", Server::token);
                server.createContext("/internal/v1/revocations", Server::revocations);
                server.start();
                return "http://localhost:" + server.getAddress().getPort();
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }

        private static void jwks(HttpExchange exchange) throws IOException {
            var other = OTHER_KEY.get();
            var keys = other == null
                    ? List.<JWK>of(KEY.toPublicJWK())
                    : List.<JWK>of(KEY.toPublicJWK(), other.toPublicJWK());
            answer(exchange, 200, new JWKSet(keys).toString());
        }

        private static void token(HttpExchange exchange) throws IOException {
            var client = clientId(exchange);
            if (client == null) {
                answer(exchange, 401, "{\"error\":\"invalid_client\"}");
                return;
            }
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":900}"
                            .formatted(Tokens.ofService(client).token()));
        }

        /** Everything each time: what is known already is learned once more. */
        private static void revocations(HttpExchange exchange) throws IOException {
            var feed = new RevocationFeed(POSITION.get(), List.copyOf(REVOCATIONS));
            answer(exchange, 200, JSON.writeValueAsString(feed));
        }

        /** The client of the Basic header, when its secret is right. */
        private static @Nullable String clientId(HttpExchange exchange) {
            var header = exchange.getRequestHeaders().getFirst("Authorization");
            if (header == null || !header.startsWith("Basic ")) {
                return null;
            }
            var credentials = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            int colon = credentials.indexOf(':');
            if (colon < 0 || !decode(credentials.substring(colon + 1)).equals(CLIENT_SECRET)) {
                return null;
            }
            return decode(credentials.substring(0, colon));
        }

        // RFC 6749 has both parts form-encoded inside the Basic header.
        private static String decode(String part) {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }

        private static void answer(HttpExchange exchange, int status, String json) throws IOException {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }
}
