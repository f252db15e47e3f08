package com.quenty.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.quenty.gateway.AtTheDoor;
import com.quenty.gateway.Door;
import com.quenty.gateway.StandIns;
import com.quenty.test.Tokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests and answers pass as they are. */
@AtTheDoor
class RelayIT {

    private static final String PATH = "/api/v1/companies";

    private Door door;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        door = new Door(port);
        StandIns.reset();
    }

    @Test
    void headersThatMeanSomethingToClientsPassUnchanged() {
        answering(aResponse()
                .withStatus(201)
                .withHeader("ETag", "\"17\"")
                .withHeader("Location", "/api/v1/companies/COMP-01")
                .withHeader("Link", "</api/v1/companies?cursor=abc%3D>; rel=\"next\"")
                .withHeader("Idempotent-Replayed", "true")
                .withHeader("Cache-Control", "private, max-age=5")
                .withHeader("Content-Type", "application/json")
                .withBody("{ \"spaces\" :  \"stay\" , \"accents\": \"áñ\" }"));

        var answer = door.send(door.signedIn(PATH).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"17\"");
        assertThat(answer.headers().allValues("Location")).containsExactly("/api/v1/companies/COMP-01");
        assertThat(answer.headers().allValues("Link"))
                .containsExactly("</api/v1/companies?cursor=abc%3D>; rel=\"next\"");
        assertThat(answer.headers().allValues("Idempotent-Replayed")).containsExactly("true");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.body()).isEqualTo("{ \"spaces\" :  \"stay\" , \"accents\": \"áñ\" }");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 415, 422, 428, 429, 500, 502, 503})
    void aServicesOwnProblemIsNeverReplaced(int status) {
        var problem = "{\"type\":\"urn:quenty:problem:x\",  \"status\":%d,\"code\":\"x\",\"allowed\":[\"a\"]}"
                .formatted(status);
        answering(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withHeader("Retry-After", "42")
                .withBody(problem));

        // More often than the breaker would bear if these were failures of the service.
        for (int i = 0; i < 10; i++) {
            var answer = door.get(PATH);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
            assertThat(answer.headers().allValues("Retry-After")).containsExactly("42");
            assertThat(answer.body()).isEqualTo(problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=20&cursor=a%2Bb%3D&sort=-created_at",
        "?text=a+b%20c&text=d",
        "?empty=&bare&x=%C3%B1",
        "?odd=%7B%22a%22%3A1%7D",
    })
    void theQueryPassesAsWritten(String query) {
        door.get(PATH + query);

        assertThat(received().getUrl()).isEqualTo(PATH + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A%2FB", "A%2fB%2F2+1", "NUT&BOLT(8)", "%E5%92%96%E5%95%A1%2F500"})
    void anSkuPassesAsWritten(String sku) {
        door.get("/api/v1/products/by-sku/" + sku);

        assertThat(StandIns.routed(StandIns.ORDER))
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/api/v1/products/by-sku/" + sku);
    }

    @Test
    void conditionalRequestsAreTheServicesToDecide() {
        answering(aResponse().withStatus(200).withHeader("ETag", "\"3\"").withBody("{}"));

        var answer = door.send(door.signedIn(PATH).header("If-None-Match", "\"3\""));

        assertThat(received().getHeader("If-None-Match")).isEqualTo("\"3\"");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void notModifiedAndNoContentHaveNoBody() {
        answering(aResponse().withStatus(304).withHeader("ETag", "\"3\""));
        var notModified = door.get(PATH);
        answering(aResponse().withStatus(204));
        var noContent = door.send(door.signedIn(PATH).DELETE());

        assertThat(notModified.statusCode()).isEqualTo(304);
        assertThat(notModified.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(notModified.body()).isEmpty();
        assertThat(noContent.statusCode()).isEqualTo(204);
        assertThat(noContent.body()).isEmpty();
    }

    @Test
    void aStrongETagStaysStrongWhenTheClientTakesCompression() {
        answering(aResponse()
                .withHeader("ETag", "\"17\"")
                .withHeader("Content-Type", "application/json")
                .withBody("{\"padding\":\"" + "x".repeat(10_000) + "\"}"));

        var answer = door.send(door.signedIn(PATH).header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().allValues("ETag")).containsExactly("\"17\"");
    }

    @Test
    void aLongListIsCompressedForWhoTakesIt() throws Exception {
        var list = "{\"items\":\"" + "x".repeat(10_000) + "\"}";
        answering(aResponse().withHeader("Content-Type", "application/json").withBody(list));

        var plain = door.get(PATH);
        var compressed = door.bytes(door.signedIn(PATH).header("Accept-Encoding", "br, gzip;q=0.8"));
        var refused = door.send(door.signedIn(PATH).header("Accept-Encoding", "gzip;q=0"));

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(list);
        assertThat(refused.body()).isEqualTo(list);
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(compressed.body()).hasSizeLessThan(1_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())))
                .hasContent(list);
    }

    @Test
    void aBodyPassesByteForByte() {
        var bytes = new byte[60_000];
        new Random(7).nextBytes(bytes);

        door.send(door.signedIn(PATH)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));

        assertThat(received().getBody()).isEqualTo(bytes);
        assertThat(received().getHeader("Content-Length")).isEqualTo("60000");
        assertThat(received().getHeader("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void filesOfAFormPassAsABody() {
        var form = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nbytes\r\n--x--\r\n";

        door.send(door.signedIn(PATH)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));

        assertThat(received().getBodyAsString()).isEqualTo(form);
        assertThat(received().getHeader("Content-Type")).isEqualTo("multipart/form-data; boundary=x");
    }

    @Test
    void aChunkedBodyPassesByteForByte() {
        var bytes = new byte[50_000];
        new Random(8).nextBytes(bytes);

        door.send(door.signedIn(PATH).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));

        assertThat(received().getBody()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aFormPassesAsABodyAndLeavesNoTraceInTheQuery(String method) {
        var form = "grant_type=client_credentials&client_id=a&client_secret=top%2Bsecret";

        door.send(door.anonymous("/oauth2/token?x=1")
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .method(method, BodyPublishers.ofString(form)));

        var received = StandIns.routed(StandIns.AUTH).getFirst().getRequest();
        assertThat(received.getUrl()).isEqualTo("/oauth2/token?x=1");
        assertThat(received.getBodyAsString()).isEqualTo(form);
    }

    @Test
    void aHeadAnswerKeepsTheLength() {
        answering(aResponse().withHeader("Content-Length", "1234").withHeader("ETag", "\"1\""));

        var answer = door.raw("HEAD %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
                .formatted(PATH, Tokens.with("*").bearer()));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: 1234", "ETag: \"1\"");
    }

    @Test
    void headersOfOneConnectionEndAtTheGateway() {
        answering(aResponse()
                .withHeader("Connection", "X-Of-The-Answer")
                .withHeader("X-Of-The-Answer", "1")
                .withHeader("Keep-Alive", "timeout=5")
                .withHeader("Proxy-Authenticate", "Basic")
                .withHeader("X-Other", "stays"));

        var answer = door.raw("""
                GET %s HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Connection: close, X-Of-The-Request\r
                X-Of-The-Request: 1\r
                TE: trailers\r
                Upgrade: websocket\r
                Proxy-Authorization: Basic abc\r
                X-Other: stays\r
                \r
                """.formatted(PATH, Tokens.with("*").bearer()));

        for (var header : List.of("X-Of-The-Request", "TE", "Upgrade", "Proxy-Authorization")) {
            assertThat(received().containsHeader(header)).as(header).isFalse();
        }
        assertThat(received().getHeader("X-Other")).isEqualTo("stays");
        assertThat(answer)
                .contains("X-Other: stays")
                .doesNotContain("X-Of-The-Answer")
                .doesNotContain("Keep-Alive")
                .doesNotContain("Proxy-Authenticate");
    }

    @Test
    void whatOnlyTheGatewayMaySayIsNotTakenFromTheClient() {
        door.send(door.signedIn(PATH)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("X-Original-URL", "/internal"));

        assertThat(received().header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
        assertThat(received().header("X-Forwarded-Proto").values()).containsExactly("http");
        for (var header :
                List.of("X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Original-URL")) {
            assertThat(received().containsHeader(header)).as(header).isFalse();
        }
    }

    @Test
    void aWellFormedRequestIdIsKeptPassedOnAndReturned() {
        answering(aResponse().withHeader("X-Request-Id", "the-services-own").withBody("{}"));

        var answer = door.send(door.signedIn(PATH).header("X-Request-Id", "client-4711-abc"));

        assertThat(received().getHeader("X-Request-Id")).isEqualTo("client-4711-abc");
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("client-4711-abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space inside", "<script>alert(1)</script>", "%0d%0aSet-Cookie"})
    void anIllFormedRequestIdIsReplaced(String id) {
        var answer = door.send(door.signedIn(PATH).header("X-Request-Id", id));

        var made = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(made).isNotEqualTo(id).hasSizeGreaterThan(20);
        assertThat(received().getHeader("X-Request-Id")).isEqualTo(made);
    }

    @Test
    void aClientsTraceGoesOnAndAnswersNameIt() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        door.send(door.signedIn(PATH).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        var refused = door.send(door.anonymous(PATH).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(received().header("traceparent").values())
                .singleElement()
                .asString()
                .startsWith("00-" + trace)
                .doesNotContain("00f067aa0ba902b7");
        assertThat(refused.body()).contains("\"trace_id\":\"" + trace + "\"");
    }

    @Test
    void withoutATraceOneIsBegun() {
        door.get(PATH);

        assertThat(received().getHeader("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    private static void answering(ResponseDefinitionBuilder answer) {
        StandIns.CUSTOMER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static LoggedRequest received() {
        return StandIns.routed(StandIns.CUSTOMER).getLast().getRequest();
    }
}
