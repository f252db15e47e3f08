package com.quenty.microcredit;

import com.quenty.test.OpenApiSnapshot;
import com.quenty.test.Tokens;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The service as one caller sees it. Every answer is held to the API document. Immutable. */
public final class Api {

    /** Decimals as they were sent: their scale says of which currency they are. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What came back; the body is a missing node when there was none. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }

        /** The pointers of the problem's field errors, joined. */
        public String pointers() {
            return String.join(
                    ",",
                    body.path("errors")
                            .valueStream()
                            .map(error -> error.path("pointer").asString())
                            .toList());
        }

        public String text(String member) {
            return body.path(member).asString("");
        }

        public long version() {
            return body.path("version").asLong();
        }

        /** Values of one member of all items of a page. */
        public java.util.List<String> items(String member) {
            return body.path("items")
                    .valueStream()
                    .map(item -> item.path(member).asString(""))
                    .toList();
        }
    }

    private final RestTestClient http;
    private final Tokens caller;
    private final HttpHeaders headers;

    private Api(RestTestClient http, Tokens caller, HttpHeaders headers) {
        this.http = http;
        this.caller = caller;
        this.headers = headers;
    }

    public static Api of(RestTestClient http) {
        return new Api(OpenApiSnapshot.holdingAnswers(http), Tokens.with("*"), new HttpHeaders());
    }

    public Api as(Tokens other) {
        return new Api(http, other, headers);
    }

    public Api with(String header, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new Api(http, caller, more);
    }

    public Answer get(String uri, Object... variables) {
        return exchange(HttpMethod.GET, uri, null, variables);
    }

    public Answer post(String uri, @Nullable String json) {
        return exchange(HttpMethod.POST, uri, json);
    }

    public Answer put(String uri, String json) {
        return exchange(HttpMethod.PUT, uri, json);
    }

    public Answer patch(String uri, long version, String json) {
        return with(HttpHeaders.IF_MATCH, "\"" + version + '"').exchange(HttpMethod.PATCH, uri, json);
    }

    public Answer exchange(HttpMethod method, String uri, @Nullable String json, Object... variables) {
        var request = http.method(method)
                .uri(uri, variables)
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .headers(all -> all.putAll(headers));
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        var result = request.exchange().expectBody().returnResult();
        var body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                body == null || body.length == 0
                        ? JSON.missingNode()
                        : JSON.readTree(new String(body, StandardCharsets.UTF_8)));
    }
}
