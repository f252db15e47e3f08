package com.quenty.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for auth-service as issuer: publishes the test key as a JWKS and answers client credentials with a service
 * token, both over HTTP, so that the service runs the same code as in production. One per JVM.
 */
public final class TestIssuer {

    public static final String ISSUER = "http://issuer.test";
    public static final String CLIENT_SECRET = "test-client-secret";

    private static final RSAKey KEY = generate();

    private TestIssuer() {}

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

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("test-key")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Stranger {
        static final RSAKey KEY = generate();
    }

    private static final class Server {

        static final String URL = start();

        private static String start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/.well-known/jwks.json", Server::jwks);
                server.createContext("/oauth2/token", Server::token);
                server.start();
                return "http://localhost:" + server.getAddress().getPort();
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }

        private static void jwks(HttpExchange exchange) throws IOException {
            answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
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
