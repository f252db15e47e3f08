package com.quenty.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.quenty.platform.security.PublicEndpoint;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bytes that no client library would send, to a real container. */
@SpringBootTest(
        classes = HttpRefusalsTests.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quenty.security.issuer=http://issuer.test",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ExtendWith(OutputCaptureExtension.class)
class HttpRefusalsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT localhost:80 HTTP/1.1\nHost: localhost:80\n\n",
                "GET /api/v1/things HTTP/2.0\nHost: localhost\n\n",
                "GET /api/v1/things HTTP/0.8\nHost: localhost\n\n",
                "GET /api/v1/things WAP/1.1\nHost: localhost\n\n",
                "POST /api/v1/things HTTP/1.1\nHost: localhost\nTransfer-Encoding: zstd\n\n{}",
                "POST /api/v1/things HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked, gzip\n\n{}",
                "POST /api/v1/things HTTP/1.1\nHost: localhost\nContent-Length: x\n\n{}",
                "POST /api/v1/things HTTP/1.1\nHost: localhost\nContent-Length: -1\n\n{}",
                "POST /api/v1/things HTTP/1.1\nHost: localhost\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n{}",
                "GET /api/v1/things\u0001 HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things HTTP/1.1\n\n",
                "GET /api/v1/things?q=%zz HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things?%0Aa=b HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things?q%85=b HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things HTTP/1.1\nHost: localhost\nIf-None-Match: a\u0085b\n\n",
                "GET /api/v1/things HTTP/1.1\nHost: localhost\nX-Thing: a\u0085b\nAuthorization: a\u0085b\n\n",
                "TRACE /api/v1/things HTTP/1.1\nHost: localhost\n\n",
                "GEHE /api/v1/things HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things/%2e%2e/x HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things/ HTTP/1.1\nHost: localhost\n\n",
                "GET /api/v1/things/0x2 HTTP/1.1\nHost: localhost\n\n",
                "GET /error HTTP/1.1\nHost: localhost\n\n",
            })
    void whatTheContainerCanNotReadIsAClientsMistakeAndNoErrorOfOurs(String head, CapturedOutput log) {
        refused(send(head.replace("\n", "\r\n")), log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "LOCK", "PRI", "get", "GEHE", "X"})
    void aMethodThatNoEndpointHasIsNotAllowedWhateverThePathAndTheCaller(String method, CapturedOutput log) {
        for (var path : List.of("/api/v1/things", "/api/v1/things/1", "/nothing", "/error", "/")) {
            for (var header : List.of("", "Authorization: Bearer x\r\n", "Content-Length: 0\r\n")) {
                var answer = send("%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, path, header));

                assertThat(answer)
                        .as("%s %s", method, path)
                        .startsWith("HTTP/1.1 405")
                        .contains("Allow: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT\r\n", "method-not-allowed");
                refused(answer, log);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "*/*",
                "application/*",
                "application/json, text/plain",
                "application/json;charset=utf-16",
                "application/json;charset=none-such",
                "text/json",
                "application/vnd.api+json",
                "application/problem+json",
                "application/yaml",
                "application/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "text/csv",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
            })
    void aBodyInAnotherMediaTypeIsRefused(String type, CapturedOutput log) {
        for (var line : List.of("POST /api/v1/things", "POST /api/v1/things/verb", "PATCH /api/v1/things/1")) {
            var answer =
                    send("%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 8\r\n\r\n{\"a\":%%z}"
                            .formatted(line, type));

            assertThat(answer).startsWith("HTTP/1.1 415");
            refused(answer, log);
        }
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused(CapturedOutput log) {
        for (var path : List.of("/api/v1/things", "/api/v1/things/verb")) {
            var answer = send("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}".formatted(path));

            assertThat(answer).startsWith("HTTP/1.1 415").contains("The body has to be application/json in UTF-8.");
            refused(answer, log);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "x"})
    void anEncodedBodyIsRefused(String coding, CapturedOutput log) {
        var answer = post("Content-Type: application/json\r\nContent-Encoding: " + coding, "{}");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("Accept-Encoding: identity");
        refused(answer, log);
        assertThat(post("Content-Type: application/json\r\nContent-Encoding: identity", "{\"name\":\"x\"}"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "ISO-8859-1"})
    void aBodyThatIsNotUtf8IsRefused(String charset, CapturedOutput log) {
        var bytes = "{\"name\":\"é\"}".getBytes(java.nio.charset.Charset.forName(charset));
        var answer = post("Content-Type: application/json", new String(bytes, StandardCharsets.ISO_8859_1));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-json");
        refused(answer, log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/xml",
                "application/cbor",
                "text/csv",
                "application/problem+json",
                "application/vnd.spring-boot.actuator.v3+json",
                "application/json;charset=utf-16",
                "application/json;q=0",
                "garbage",
            })
    void anAnswerInAnotherMediaTypeIsRefusedBeforeTheWorkBegins(String accept, CapturedOutput log) {
        int before = Things.verbs;
        var answer =
                send("POST /api/v1/things/verb HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n".formatted(accept));

        assertThat(answer).startsWith("HTTP/1.1 406");
        refused(answer, log);
        assertThat(Things.verbs).isEqualTo(before);
    }

    /** Of an endpoint, of the framework's own documents, of nothing at all. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/things", "/actuator/health", "/v3/api-docs", "/docs/none", "/"})
    void anAnswerInAnotherCharsetIsRefusedEverywhere(String path, CapturedOutput log) {
        for (var accept :
                List.of("application/json;charset=utf-16", "*/*;charset=UTF-32", "text/html;charset=latin1")) {
            var answer = send("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n".formatted(path, accept));

            assertThat(answer).as(accept).startsWith("HTTP/1.1 406");
            refused(answer, log);
        }
    }

    @Test
    void moreParametersThanTheContainerReadsAreRefused(CapturedOutput log) {
        var query = IntStream.range(0, 1200).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));

        var answer = send("GET /api/v1/things?%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(query));

        assertThat(answer).contains("The query has more than 1,000 parameters.");
        refused(answer, log);
    }

    @Test
    void ofManyErrorsTheFirstAreListedAndTheNumberOfAllIsSaid(CapturedOutput log) {
        var query = IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining("&"));

        var answer = send("GET /api/v1/things?%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(query));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Only the first 20 of 1000 errors are listed.");
        assertThat(answer.split("\"pointer\"", -1)).hasSize(21);
        refused(answer, log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "stream"})
    void aClientThatHangsUpWhileItIsAnsweredIsNoFailureOfOurs(String path, CapturedOutput log) throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write("GET /api/v1/things/%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            socket.setSoLinger(true, 0); // a reset, in the middle of the answer
        }

        assertThat(App.LONG_ANSWERS_ENDED.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        assertThat(log.getAll()).doesNotContain(" ERROR ", " WARN ", "ClientAbortException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "Idempotency-Key", "If-Match", "Authorization"})
    void aHeaderThatMayComeOnceIsRefusedTwice(String name, CapturedOutput log) {
        var answer = post("%1$s: application/json\r\n%1$s: application/json".formatted(name), "{}");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"pointer\":\"" + name);
        refused(answer, log);
    }

    @Test
    void aFailureOfOursIsStillLoggedAsOne(CapturedOutput log) {
        assertThat(send("GET /api/v1/things/7 HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 500");
        assertThat(log).contains(" ERROR ");
    }

    private static void refused(String answer, CapturedOutput log) {
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json")
                .doesNotContain("<html", "static resource", "Exception");
        assertThat(log.getAll().lines().filter(line -> line.contains("ERROR") || line.contains("SEVERE")))
                .isEmpty();
    }

    private String post(String headers, String body) {
        return send("POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(headers, body.length(), body));
    }

    private String send(String request) {
        var closing = request.replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Things.class)
    static class App {

        static final Semaphore LONG_ANSWERS_ENDED = new Semaphore(0);

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        Filter endOfLongAnswers() {
            return (request, response, chain) -> {
                try {
                    chain.doFilter(request, response);
                } finally {
                    if (((HttpServletRequest) request).getRequestURI().matches(".*/(long|stream)")) {
                        LONG_ANSWERS_ENDED.release();
                    }
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet());
        }
    }

    record Thing(@Nullable String name) {}

    @RestController
    @RequestMapping("/api/v1/things")
    static class Things {

        static int verbs;

        @PublicEndpoint
        @GetMapping
        Thing list(@Nullable String q) {
            return new Thing(q);
        }

        /** More than the buffers of a connection hold. */
        @PublicEndpoint
        @GetMapping("/long")
        List<Thing> listLong() {
            return Collections.nCopies(64, new Thing("x".repeat(1 << 20)));
        }

        @PublicEndpoint
        @GetMapping("/stream")
        void stream(HttpServletResponse response) throws IOException {
            var part = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                response.getOutputStream().write(part);
            }
        }

        @PublicEndpoint
        @GetMapping("/{id}")
        Thing get(@PathVariable int id) {
            throw new IllegalStateException("a fault of ours");
        }

        @PublicEndpoint
        @PostMapping
        Thing create(@RequestBody Thing thing) {
            return thing;
        }

        @PublicEndpoint
        @PostMapping("/verb")
        Thing verb() {
            verbs++;
            return new Thing(null);
        }

        @PublicEndpoint
        @PatchMapping("/{id}")
        Thing change(@PathVariable int id, @RequestBody MergePatch<Thing> patch) {
            return patch.applyTo(new Thing(null));
        }
    }
}
