package com.quenty.test;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Holds the committed {@code openapi.json} to the running service: the same document, valid OpenAPI 3.1, snake_case
 * throughout. {@code -Dopenapi.update} rewrites the file, so that every change of the API shows in review.
 */
public final class OpenApiSnapshot {

    /** The document of each running service, read once: it does not change while the service runs. */
    private static final Map<RestTestClient, OpenApiDocument> SERVED = new WeakHashMap<>();

    private OpenApiSnapshot() {}

    /** Compares the document beside the module's POM with the one that is served. */
    public static void verify(RestTestClient http) {
        verify(served(http), Checkout.module("openapi.json"), Checkout.isUpdating("openapi.update"));
    }

    /**
     * The same client, which in addition holds every answer it reads under {@code /api} to the served document: status,
     * names, types, what is required, and that nothing is there that the document does not know.
     */
    public static RestTestClient holdingAnswers(RestTestClient http) {
        var document = servedOnce(http);
        RestTestClient.Builder<?> builder = http.mutate();
        return builder.entityExchangeResultConsumer(answer -> hold(document, answer))
                .build();
    }

    static void verify(OpenApiDocument document, Path file, boolean update) {
        var faults = new ArrayList<String>();
        document.namesNotInSnakeCase().forEach(name -> faults.add("not snake_case: " + name));
        faults.addAll(document.inconsistencies());
        faults.addAll(ApiDocumentRules.faults(document));
        faults.addAll(ApiNames.faults(document));
        parserMessages(document).forEach(message -> faults.add("not valid: " + message));
        var current = document.normalised();
        if (update) {
            Checkout.write(file, current);
        } else if (!Checkout.read(file).equals(current)) {
            faults.add(firstDifference(Checkout.read(file), current));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("%s, run with -Dopenapi.update and read the difference:%n%s"
                    .formatted(file.getFileName(), String.join("\n", faults)));
        }
    }

    private static OpenApiDocument servedOnce(RestTestClient http) {
        synchronized (SERVED) {
            return SERVED.computeIfAbsent(http, OpenApiSnapshot::served);
        }
    }

    static OpenApiDocument served(RestTestClient http) {
        var body = http.get()
                .uri("/v3/api-docs")
                .header("Authorization", Tokens.with("*").bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return new OpenApiDocument(Objects.requireNonNull(body));
    }

    private static void hold(OpenApiDocument document, EntityExchangeResult<?> answer) {
        var path = answer.getUrl().getRawPath();
        if (!path.startsWith("/api/")) {
            return;
        }
        var operation = document.operation(answer.getMethod().name(), path)
                .orElseThrow(() -> new AssertionError("The document has no %s %s".formatted(answer.getMethod(), path)));
        var faults = document.faults(
                operation,
                answer.getStatus().value(),
                Objects.requireNonNullElse(answer.getResponseHeaders().getFirst("Content-Type"), ""),
                new String(
                        Objects.requireNonNullElse(answer.getResponseBodyContent(), new byte[0]),
                        StandardCharsets.UTF_8));
        if (!faults.isEmpty()) {
            throw new AssertionError("The answer is not what openapi.json promises:\n" + String.join("\n", faults));
        }
    }

    private static List<String> parserMessages(OpenApiDocument document) {
        var options = new ParseOptions();
        options.setResolve(false);
        var result = new OpenAPIV3Parser().readContents(document.root().toString(), null, options);
        var messages = result.getMessages() == null ? List.<String>of() : List.copyOf(result.getMessages());
        return result.getOpenAPI() == null && messages.isEmpty() ? List.of("the parser made nothing of it") : messages;
    }

    private static String firstDifference(String committed, String current) {
        if (committed.isEmpty()) {
            return "the file is missing";
        }
        var left = committed.lines().toList();
        var right = current.lines().toList();
        int line = 0;
        while (line < left.size() && line < right.size() && left.get(line).equals(right.get(line))) {
            line++;
        }
        return "line %d: committed '%s', served '%s'"
                .formatted(
                        line + 1,
                        line < left.size() ? left.get(line).strip() : "end",
                        line < right.size() ? right.get(line).strip() : "end");
    }
}
