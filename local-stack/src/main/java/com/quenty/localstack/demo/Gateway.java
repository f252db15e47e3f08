package com.quenty.localstack.demo;

import com.quenty.localstack.Json;
import com.quenty.localstack.LauncherFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The suite as any REST client sees it: one address, tokens, JSON. */
public final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Gateway(URI base) {
        this.base = base;
    }

    public Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    public Answer post(@Nullable String token, String path, Map<String, ?> body) {
        return send(token, "POST", path, body, Map.of());
    }

    /** A verb on a resource, that needs no more words. */
    public Answer post(@Nullable String token, String path) {
        return send(token, "POST", path, null, Map.of());
    }

    public Answer post(@Nullable String token, String path, Map<String, ?> body, Map<String, String> headers) {
        return send(token, "POST", path, body, headers);
    }

    public Answer patch(@Nullable String token, String path, Map<String, ?> body, String etag) {
        return send(token, "PATCH", path, body, Map.of("If-Match", etag));
    }

    public Answer put(@Nullable String token, String path, Map<String, ?> body, String etag) {
        return send(token, "PUT", path, body, Map.of("If-Match", etag));
    }

    private Answer send(
            @Nullable String token,
            String method,
            String path,
            @Nullable Map<String, ?> body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    "%s %s".formatted(method, path), answer.statusCode(), answer.headers(), json(answer.body()));
        } catch (IOException unreachable) {
            throw new LauncherFailure(
                    "%s does not answer (%s); is the stack up? ./quenty up"
                            .formatted(base, unreachable.getClass().getSimpleName()),
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
    }

    private static JsonNode json(String body) {
        return body.isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(body);
    }

    @Override
    public void close() {
        client.close();
    }
}
