package com.quenty.customer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.test.Sibling;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plays the siblings that may have work in hand for somebody. */
@Component
public class OpenWorkElsewhere {

    private final WireMockServer orders;
    private final WireMockServer credit;

    public OpenWorkElsewhere(
            @Sibling("order-service") WireMockServer orders, @Sibling("microcredit-service") WireMockServer credit) {
        this.orders = orders;
        this.credit = credit;
    }

    /** Nobody has anything to do for anybody. */
    public void none() {
        for (var sibling : List.of(orders, credit)) {
            sibling.stubFor(get(urlPathMatching("/internal/v1/open-work/.*"))
                    .atPriority(10)
                    .willReturn(okJson("{\"open_work\": []}")));
        }
    }

    /** order-service has. */
    public void of(String id, int count, String kind) {
        stub(orders, id, count, kind);
    }

    /** microcredit-service has. */
    public void ofCredit(String id, int count, String kind) {
        stub(credit, id, count, kind);
    }

    private static void stub(WireMockServer sibling, String id, int count, String kind) {
        sibling.stubFor(get(urlPathMatching("/internal/v1/open-work/[a-z]+/" + id))
                .willReturn(okJson("{\"open_work\": [{\"kind\": \"%s\", \"count\": %d}]}".formatted(kind, count))));
    }

    public void beDown() {
        orders.stubFor(
                get(urlPathMatching(".*")).atPriority(1).willReturn(aResponse().withStatus(503)));
    }

    public void creditBeDown() {
        credit.stubFor(
                get(urlPathMatching(".*")).atPriority(1).willReturn(aResponse().withStatus(503)));
    }
}
