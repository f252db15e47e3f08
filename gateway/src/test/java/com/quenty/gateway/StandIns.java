package com.quenty.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.quenty.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The services behind the door, as far as tests need them: some answer, one is down, one breaks off, one isn't there. */
public class StandIns implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer AUTH = started();
    public static final WireMockServer CUSTOMER = started();
    public static final WireMockServer ORDER = started();
    public static final WireMockServer SHIPPING = started();
    public static final WireMockServer LOANS = started();
    public static final BreakingOff FRANCHISE = BreakingOff.started();
    private static final int NOBODY = freePort();

    public static final List<WireMockServer> ALL = List.of(AUTH, CUSTOMER, ORDER, SHIPPING, LOANS);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        reset();
        TestPropertyValues.of(
                        "quenty.security.issuer=" + TestIssuer.ISSUER,
                        "quenty.security.jwks-uri=" + TestIssuer.jwksUri(),
                        "quenty.security.revocations.url=" + AUTH.baseUrl(),
                        "quenty.security.token-uri=" + TestIssuer.tokenUri(),
                        "quenty.security.client-secret=" + TestIssuer.CLIENT_SECRET,
                        url("auth-service", AUTH.port()),
                        url("customer-service", CUSTOMER.port()),
                        url("order-service", ORDER.port()),
                        url("intl-shipping-service", SHIPPING.port()),
                        url("microcredit-service", LOANS.port()),
                        url("franchise-service", FRANCHISE.port()),
                        url("pickup-service", NOBODY),
                        "quenty.gateway.services.reverse-logistics-service.url=")
                .applyTo(context);
    }

    /** Every service ready and with an empty answer for everything, nothing revoked. */
    public static void reset() {
        for (var service : ALL) {
            service.resetAll();
            service.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
        }
        AUTH.stubFor(get(urlPathEqualTo("/internal/v1/revocations"))
                .willReturn(okJson("{\"position\": 0, \"revocations\": []}")));
    }

    /** What came through a route; the gateway's own questions carry no request id. */
    public static List<ServeEvent> routed(WireMockServer service) {
        return service.getAllServeEvents().stream()
                .filter(event -> event.getRequest().containsHeader("X-Request-Id"))
                .toList();
    }

    private static String url(String service, int port) {
        return "quenty.gateway.services.%s.url=http://localhost:%d".formatted(service, port);
    }

    private static WireMockServer started() {
        var service =
                new WireMockServer(options().dynamicPort().containerThreads(50).gzipDisabled(true));
        service.start();
        return service;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
