package com.quenty.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What services say only to each other can't be had through the door, however the path is written. */
@AtTheDoor
class UnreachableIT {

    private static final List<String> INSIDE = List.of("internal/v1/revocations", "actuator/env", "v3/api-docs");

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    static Stream<String> tricks() {
        var tricks = new ArrayList<String>();
        for (var inside : INSIDE) {
            var name = inside.substring(0, inside.indexOf('/'));
            for (var start : List.of(
                    "/api/v1/companies/",
                    "/api/v1/auth/login/",
                    "/api/v1/products/by-sku/",
                    "/api/v1/products/by-sku/A%2F",
                    "/oauth2/",
                    "/.well-known/",
                    "/docs/")) {
                var up = start.equals("/") ? "" : "../".repeat(start.split("/").length - 1);
                tricks.addAll(List.of(
                        start + up + inside,
                        start + up.replace("/", "%2f") + inside,
                        start + up.replace("/", "%2F") + inside.replace("/", "%2F"),
                        start + up.replace("..", "%2e%2e") + inside,
                        start + up.replace("..", ".%2e") + inside,
                        start + up.replace("..", "%252e%252e") + inside,
                        start + up.replace("/", "%252f") + inside,
                        start + up.replace("/", "\\") + inside,
                        start + up.replace("/", "%5c") + inside,
                        start + up.replace("..", "..;") + inside,
                        start + up.replace("..", "..;x=1") + inside,
                        start + up.replace("..", "..%00") + inside,
                        start + up.replace("..", "%c0%ae%c0%ae") + inside,
                        start + "./" + up + inside,
                        start + "/" + up + inside,
                        start + ";/" + up + inside,
                        "/" + start + up + inside,
                        "/." + start + up + inside));
            }
            tricks.addAll(List.of(
                    "/" + inside.toUpperCase(),
                    "/" + name.substring(0, 1).toUpperCase() + inside.substring(1),
                    "/" + inside + "/",
                    "/" + inside + ";a=b",
                    "/;a=b/" + inside,
                    "/%" + Integer.toHexString(name.charAt(0)) + inside.substring(1),
                    "http://localhost/" + inside,
                    "/customer-service/" + inside,
                    "/services/customer-service/" + inside,
                    "/API/V1/../../" + inside,
                    "/api/v1/companies?x=/../../../" + inside,
                    "/api/v1/companies#/../../../" + inside));
        }
        return tricks.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void noTrickReachesTheInside(String target) {
        var answer = door.raw("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                .formatted(target, Tokens.with("*").bearer()));

        assertThat(StandIns.ALL.stream().flatMap(service -> StandIns.routed(service).stream()))
                .extracting(event -> event.getRequest().getUrl().replaceFirst("\\?.*", ""))
                .allMatch(path -> path.equals("/api/v1/companies"));
        if (!target.contains("?")) {
            assertThat(answer).startsWith("HTTP/1.1 40");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/x",
                "/actuator/env",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/API/v1/companies",
                "/error"
            })
    void whatNoServiceClaimsIsNotThereWithOrWithoutAToken(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(404);
        assertThat(door.send(door.anonymous(path)).statusCode()).isEqualTo(404);
        assertThat(door.get(path).body()).contains("\"code\":\"path-not-found\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/companies/%2f",
                "/api/v1/products/a%2fb",
                "/api/v1/products/by-sku/..%2fb",
                "/api/v1/products/by-sku/a%2f..%2fb",
                "/api/v1/products/by-sku/a%2f%2fb",
                "/api/v1/products/by-sku/a%2f",
                "/api/v1/products/by-sku/%2fa",
                "/api/v1/products/by-sku/a%2f%2e",
                "/api/v1/products/by-sku/a%252fb",
                "/api/v1/products/by-sku/a%2fb/c",
                "/api/v1/companies/..",
                "/api/v1/companies/;x",
                "/api/v1//companies",
                "/a%00b"
            })
    void aPathWithTwoReadingsIsRefusedWithAProblem(String path) {
        var answer = door.raw("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path));

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80",
                "GET /api/v1/companies HTTP/2.0\r\nHost: localhost",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: zstd",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: garbage",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/*",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nX-Thing: a\u0085b",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: a\r\nIdempotency-Key: b",
                "GET /docs/%zz HTTP/1.1\r\nHost: localhost",
            })
    @ExtendWith(OutputCaptureExtension.class)
    void whatNoServiceShouldSeeIsAClientsMistakeAndNoErrorOfOurs(String head, CapturedOutput log) {
        var answer = door.raw(head + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(log.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "MKCOL", "get", "GEHE"})
    void aMethodThatIsNeverRoutedIsNotAllowedBeforeAnyTokenIsAskedFor(String method) {
        for (var path : List.of("/api/v1/companies", "/api/v1/auth/login", "/docs", "/health", "/nothing", "/")) {
            var answer =
                    door.raw("%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(method, path));

            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\r\n", "method-not-allowed");
        }
        assertThat(StandIns.routed(StandIns.CUSTOMER)).isEmpty();
    }

    @Test
    void twoReadingsOfWhereABodyEndsAreRefused() {
        var answer = door.raw("""
                POST /api/v1/auth/login HTTP/1.1\r
                Host: localhost\r
                Content-Length: 4\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                0\r
                \r
                GET /internal/v1/revocations HTTP/1.1\r
                X-Request-Id: smuggled-request\r
                Host: localhost\r
                \r
                """);

        assertThat(answer).startsWith("HTTP/1.1");
        assertThat(StandIns.routed(StandIns.AUTH))
                .noneMatch(event -> event.getRequest().getUrl().startsWith("/internal"));
    }
}
