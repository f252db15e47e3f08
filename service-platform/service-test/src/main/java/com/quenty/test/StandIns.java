package com.quenty.test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The WireMock servers of {@link Sibling}: one per sibling and JVM, so that all contexts see the same address. */
final class StandIns {

    private static final int AFTER_ALL_OTHERS = 1000;
    private static final Map<String, WireMockServer> SERVERS = new ConcurrentHashMap<>();

    private StandIns() {}

    static WireMockServer of(String sibling) {
        return SERVERS.computeIfAbsent(sibling, unused -> {
            var server = new WireMockServer(
                    wireMockConfig().dynamicPort().bindAddress("localhost").containerThreads(32));
            server.start();
            forget(server);
            return server;
        });
    }

    /** Forgets all stubs and all requests seen. An outage is played by a fault: a stopped server would come back elsewhere. */
    static void reset() {
        SERVERS.values().forEach(StandIns::forget);
    }

    private static void forget(WireMockServer server) {
        server.resetAll();
        server.stubFor(any(anyUrl())
                .atPriority(AFTER_ALL_OTHERS)
                .willReturn(aResponse().withStatus(501).withBody("No stub answers this request.")));
    }
}
