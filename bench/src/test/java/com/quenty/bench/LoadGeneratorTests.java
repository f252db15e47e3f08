package com.quenty.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadGeneratorTests {

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
}
