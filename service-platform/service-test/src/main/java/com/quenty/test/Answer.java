package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the service, read whole. A failed assertion has the request and the body in its message.
 *
 * <p>Members are named by a path with dots: {@code text("shipping_address.city")}, {@code number("lines.0.quantity")}.
 *
 * @param request method and URL
 * @param content the body as text
 * @param body the body as JSON; a missing node when there was none or it was no JSON
 */
public record Answer(String request, int status, HttpHeaders headers, String content, JsonNode body) {

    /** Fails unless the answer has this status. */
    public Answer is(int expected) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        return this;
    }

    /** Fails unless the answer is a problem with this code, whose field errors are at these pointers, if any are given. */
    public Answer problem(String code, String... pointers) {
        assertThat(status).as("%s", this).isGreaterThanOrEqualTo(400);
        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).as("%s", this).startsWith("application/problem+json");
        assertThat(code()).as("%s", this).isEqualTo(code);
        if (pointers.length > 0) {
            assertThat(pointers()).as("%s", this).containsExactlyInAnyOrder(pointers);
        }
        return this;
    }

    /** As {@link #problem(String, String...)}, of this status. */
    public Answer problem(int expected, String code, String... pointers) {
        return is(expected).problem(code, pointers);
    }

    /** The problem's code; empty when the answer is no problem. */
    public String code() {
        return text("code");
    }

    /** The pointers of the problem's field errors. */
    public List<String> pointers() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString(""))
                .toList();
    }

    /** A member as JSON; a missing node when it is absent. */
    public JsonNode at(String path) {
        var node = body;
        for (var step : path.split("\\.")) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    /** Text, number or boolean as text; empty when the member is absent or null. */
    public String text(String path) {
        return at(path).asString("");
    }

    /** A whole number. */
    public long number(String path) {
        var node = at(path);
        assertThat(node.isIntegralNumber())
                .as("%s is a whole number in %s", path, this)
                .isTrue();
        return node.longValue();
    }

    /** A number with the scale with which it was sent. */
    public BigDecimal decimal(String path) {
        var node = at(path);
        assertThat(node.isNumber()).as("%s is a number in %s", path, this).isTrue();
        return node.decimalValue();
    }

    public boolean flag(String path) {
        var node = at(path);
        assertThat(node.isBoolean()).as("%s is a boolean in %s", path, this).isTrue();
        return node.booleanValue();
    }

    /** A member that each item of the page or list has. */
    public List<String> items(String member) {
        var items = body.isArray() ? body : body.path("items");
        return items.valueStream().map(item -> item.path(member).asString("")).toList();
    }

    /** The member {@code version}. */
    public long version() {
        return number("version");
    }

    public String etag() {
        return header(HttpHeaders.ETAG);
    }

    public String location() {
        return header(HttpHeaders.LOCATION);
    }

    /** Fails when the answer lacks the header. */
    public String header(String name) {
        var value = headers.getFirst(name);
        if (value == null) {
            throw new AssertionError("No %s in %s %s".formatted(name, this, headers));
        }
        return value;
    }

    @Override
    public String toString() {
        return "%s: %d %s".formatted(request, status, content);
    }
}
