package com.quenty.platform.clients;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.quenty.contracts.sample.SampleApi;
import com.quenty.contracts.sample.SampleApi.Sample;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.math.BigDecimal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.service.registry.ImportHttpServices;

/** With the time-outs that are shipped: a sibling that is slow, and alive, is waited for by all who ask at once. */
@SpringBootTest(
        classes = BusySiblingTests.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=sample-service",
            "quenty.clients.concurrent-calls=12",
            "quenty.clients.wait-for-place=60s",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class BusySiblingTests {

    @RegisterExtension
    static final WireMockExtension SIBLING = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().containerThreads(60))
            .build();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.http.serviceclient.sample-service.base-url", SIBLING::baseUrl);
    }

    @Autowired
    SampleApi samples;

    @Autowired
    Guards guards;

    @Test
    void aBurstIsAnsweredAsAWhole() throws Exception {
        SIBLING.stubFor(get(anyUrl()).willReturn(apple().withUniformRandomDelay(1_000, 2_000)));
        SIBLING.stubFor(get(urlPathMatching(".*/slowest")).willReturn(apple().withFixedDelay(4_000)));

        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return samples.get(i == 0 ? "slowest" : "apple");
                    }))
                    .toList();
            start.countDown();
            for (var call : calls) {
                assertThat(call.get(3, TimeUnit.MINUTES)).isEqualTo(new Sample("apple", new BigDecimal("1.20")));
            }
        }

        assertThat(guards.breakers().circuitBreaker("sample-service").getState())
                .isEqualTo(CircuitBreaker.State.CLOSED);
    }

    private static ResponseDefinitionBuilder apple() {
        return okJson("""
            {"sample_id": "apple", "unit_price": 1.20}\
            """);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ImportHttpServices(group = "sample-service", types = SampleApi.class)
    static class App {}
}
