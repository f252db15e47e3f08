package com.quenty.test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service over HTTP, as one caller uses it. Every answer is held to the OpenAPI document. Immutable: each method that
 * configures the client answers a changed copy.
 *
 * <pre>{@code
 * var api = ApiClient.of(http).as(Tokens.with("orders:*").company(id));
 * var order = api.key("one").post("/api/v1/orders", Json.of("lines", lines)).is(201);
 * api.seeing(order).patch("/api/v1/orders/{number}", Json.of("note", null), order.text("order_number")).is(200);
 * api.get("/api/v1/orders?status={status}", "lost").problem("validation-failed", "status");
 * }</pre>
 *
 * <p>A path is relative to the service and may hold URI variables. A body is a map or {@link Json}, a record (its components in
 * snake_case) or JSON text; null sends none.
 */
public final class ApiClient {

    /** Decimals keep the scale with which they were sent: it depends on the currency. */
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RestTestClient http;
    private final @Nullable Supplier<String> authorization;
    private final HttpHeaders headers;

    private ApiClient(RestTestClient http, @Nullable Supplier<String> authorization, HttpHeaders headers) {
        this.http = http;
        this.authorization = authorization;
        this.headers = headers;
    }

    /** Platform staff with all permissions, until {@link #as} says otherwise. */
    public static ApiClient of(RestTestClient http) {
        return unchecked(OpenApiSnapshot.holdingAnswers(http)).as(Tokens.with("*"));
    }

    /** A caller without a token. */
    public static ApiClient anonymous(RestTestClient http) {
        return unchecked(OpenApiSnapshot.holdingAnswers(http));
    }

    /** A caller without a token, whose answers are not held to the OpenAPI document. */
    public static ApiClient unchecked(RestTestClient http) {
        return new ApiClient(http, null, new HttpHeaders());
    }

    /** The same client without a token. */
    public ApiClient anonymous() {
        return new ApiClient(http, null, headers);
    }

    /** The token is minted with each request, so that it does not expire when the clock moves. */
    public ApiClient as(Tokens caller) {
        return new ApiClient(http, caller::bearer, headers);
    }

    /** An access token, or the whole value of the header {@code Authorization} when it names a scheme. */
    public ApiClient as(String token) {
        var value = token.contains(" ") ? token : "Bearer " + token;
        return new ApiClient(http, () -> value, headers);
    }

    public ApiClient with(String header, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new ApiClient(http, authorization, more);
    }

    /** Sends {@code If-Match} with the entity tag of this answer. */
    public ApiClient seeing(Answer answer) {
        return with(HttpHeaders.IF_MATCH, answer.etag());
    }

    /** Sends {@code If-Match} with the entity tag of this version. */
    public ApiClient seeing(long version) {
        return with(HttpHeaders.IF_MATCH, "\"" + version + '"');
    }

    /** Sends the {@code Idempotency-Key}. */
    public ApiClient key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Answer get(String path, @Nullable Object... variables) {
        return send(HttpMethod.GET, path, null, variables);
    }

    public Answer post(String path) {
        return send(HttpMethod.POST, path, null);
    }

    public Answer post(String path, @Nullable Object body, @Nullable Object... variables) {
        return send(HttpMethod.POST, path, body, variables);
    }

    public Answer put(String path, @Nullable Object body, @Nullable Object... variables) {
        return send(HttpMethod.PUT, path, body, variables);
    }

    public Answer patch(String path, @Nullable Object body, @Nullable Object... variables) {
        return send(HttpMethod.PATCH, path, body, variables);
    }

    public Answer delete(String path, @Nullable Object... variables) {
        return send(HttpMethod.DELETE, path, null, variables);
    }

    public Answer send(HttpMethod method, String path, @Nullable Object body, @Nullable Object... variables) {
        var request = request(method, path, variables);
        if (body != null) {
            request.contentType(
                            headers.getContentType() == null ? MediaType.APPLICATION_JSON : headers.getContentType())
                    .body(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        return answer(request);
    }

    /** Posts a form, as the token endpoint takes it. */
    public Answer form(String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(fields);
        return answer(request(HttpMethod.POST, path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
    }

    /** Posts a form that is encoded already: {@code grant_type=client_credentials}. */
    public Answer form(String path, String encoded) {
        return answer(request(HttpMethod.POST, path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(encoded));
    }

    private RestTestClient.RequestBodySpec request(HttpMethod method, String path, @Nullable Object... variables) {
        var request = http.method(method).uri(path, variables);
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization.get());
        }
        headers.forEach((name, values) -> request.headers(all -> all.put(name, values)));
        return request;
    }

    private static Answer answer(RestTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().expectBody().returnResult();
        var content =
                new String(Objects.requireNonNullElse(result.getResponseBody(), new byte[0]), StandardCharsets.UTF_8);
        return new Answer(
                result.getMethod() + " " + result.getUrl(),
                result.getStatus().value(),
                result.getResponseHeaders(),
                content,
                body(result.getResponseHeaders().getContentType(), content));
    }

    private static JsonNode body(@Nullable MediaType type, String content) {
        boolean json = type != null
                && (type.getSubtype().equals("json") || "json".equals(type.getSubtypeSuffix()))
                && !content.isBlank();
        return json ? JSON.readTree(content) : JSON.missingNode();
    }
}
