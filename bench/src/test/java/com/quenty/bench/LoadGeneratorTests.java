package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadGeneratorTests {

    @Test
    void anAnswerIsReadToItsEndAndNoFurther() throws IOException {
        var in = stream("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 \r\n"
                + "transfer-encoding: chunked\r\n\r\n4\r\nwxyz\r\n0\r\n\r\nrest");

        assertThat(LoadGenerator.readAnswer(in)).isTrue();
        assertThat(LoadGenerator.readAnswer(in)).isTrue();

        assertThat(in.readAllBytes()).asString().isEqualTo("rest");
    }

    @Test
    void aServerMayAskForANewConnection() throws IOException {
        var in = stream("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(LoadGenerator.readAnswer(in)).isFalse();
    }

    @Test
    void anythingButSuccessEndsTheMeasurement() {
        assertThatThrownBy(() -> LoadGenerator.readAnswer(stream("HTTP/1.1 429 Too Many Requests\r\n\r\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("429");
    }

    @Test
    void everyConnectionIsKeptOpenAndEveryAnswerCounted() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            var result = new LoadGenerator(server.getAddress().getPort(), List.of("/a", "/b"), "token")
                    .run(2, Duration.ofMillis(300));

            assertThat(result.perSecond()).isPositive();
            assertThat(result.p50Millis()).isPositive().isLessThanOrEqualTo(result.p99Millis());
        } finally {
            server.stop(0);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
