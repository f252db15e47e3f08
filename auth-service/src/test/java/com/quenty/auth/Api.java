package com.quenty.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The service over HTTP, as one caller uses it. */
record Api(RestTestClient http, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer, read whole. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        Answer is(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        Answer problem(int expected, String code) {
            is(expected);
            assertThat(text("code")).as("%s", body).isEqualTo(code);
            return this;
        }

        String text(String field) {
            return body.path(field).asString("");
        }

        String etag() {
            return headers.getETag();
        }
    }

    static Api anonymous(RestTestClient http) {
        return new Api(http, Map.of());
    }

    Api as(String bearer) {
        return with("Authorization", bearer.contains(" ") ? bearer : "Bearer " + bearer);
    }

    Api with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(http, more);
    }

    Api seeing(Answer answer) {
        return with("If-Match", answer.etag());
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer post(String path) {
        return send(HttpMethod.POST, path, null);
    }

    Answer post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    Answer put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    Answer patch(String path, Object body) {
        return send(HttpMethod.PATCH, path, body);
    }

    Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null);
    }

    /** A form, as the token endpoint wants it. */
    Answer form(String path, String form) {
        return read(http.post()
                .uri(path)
                .headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange());
    }

    Answer login(String username, String password) {
        return post("/api/v1/auth/login", Map.of("username", username, "password", password));
    }

    Answer refresh(String token) {
        return post("/api/v1/auth/refresh", Map.of("refresh_token", token));
    }

    private Answer send(HttpMethod method, String path, Object body) {
        var request = http.method(method).uri(path).headers(all -> headers.forEach(all::set));
        return read(
                body == null
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .body(JSON.writeValueAsString(body))
                                .exchange());
    }

    private static Answer read(RestTestClient.ResponseSpec response) {
        var result = response.returnResult(String.class);
        var text = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                text == null || text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
    }
}
