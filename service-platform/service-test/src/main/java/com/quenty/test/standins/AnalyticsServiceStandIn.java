package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** analytics-service: takes readings. */
public final class AnalyticsServiceStandIn extends StandIn<AnalyticsServiceStandIn> {

    private static final String METRICS = "/internal/v1/metrics";

    private AnalyticsServiceStandIn(WireMockServer server) {
        super(server, "analytics");
    }

    public static AnalyticsServiceStandIn of(WireMockServer server) {
        return new AnalyticsServiceStandIn(server);
    }

    public AnalyticsServiceStandIn takesMetrics() {
        return answersAll(post(urlPathEqualTo(METRICS)), done());
    }

    /** The batches that were sent, each attempt once. */
    public List<LoggedRequest> batches() {
        return requests(RequestMethod.POST, METRICS);
    }
}
