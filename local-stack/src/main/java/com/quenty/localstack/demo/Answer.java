package com.quenty.localstack.demo;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An answer, and what the story expects of it. */
public record Answer(String request, int status, HttpHeaders headers, JsonNode body) {

    /** The story can't go on when it is another. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new DemoFailed("%s: expected %d, got %d %s".formatted(request, expected, status, explanation()));
        }
        return this;
    }

    /** An expected refusal, recognised by its code. */
    public Answer expect(int expected, String code) {
        expect(expected);
        if (!text("code").equals(code)) {
            throw new DemoFailed("%s: expected the problem %s, got %s".formatted(request, code, explanation()));
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    /** The value at a JSON pointer. */
    public JsonNode at(String pointer) {
        return body.at(pointer);
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new DemoFailed(request + ": no ETag"));
    }

    private String explanation() {
        return "%s %s".formatted(text("code"), text("detail")).strip();
    }
}
