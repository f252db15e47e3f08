package com.quenty.customer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.Sibling;
import org.springframework.stereotype.Component;

/** Plays a sibling that may have work in hand for somebody. */
@Component
public class OpenWorkElsewhere {

    private final WireMockServer orders;

    public OpenWorkElsewhere(@Sibling("order-service") WireMockServer orders) {
        this.orders = orders;
    }

    /** Has nothing to do for anybody. */
    public void none() {
        orders.stubFor(get(urlPathMatching("/internal/v1/open-work/.*"))
                .atPriority(10)
                .willReturn(okJson("{\"open_work\": []}")));
    }

    public void of(String id, int count, String kind) {
        orders.stubFor(get(urlPathMatching("/internal/v1/open-work/[a-z]+/" + id))
                .willReturn(okJson("{\"open_work\": [{\"kind\": \"%s\", \"count\": %d}]}".formatted(kind, count))));
    }

    public void beDown() {
        orders.stubFor(
                get(urlPathMatching(".*")).atPriority(1).willReturn(aResponse().withStatus(503)));
    }
}
