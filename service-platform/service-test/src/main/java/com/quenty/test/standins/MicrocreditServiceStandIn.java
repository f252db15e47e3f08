package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** microcredit-service: refunds to loans, open work. */
public final class MicrocreditServiceStandIn extends ProviderOfOpenWork<MicrocreditServiceStandIn> {

    private static final String REFUNDS = "/internal/v1/loans/[^/]+/refunds/[^/]+";

    private MicrocreditServiceStandIn(WireMockServer server) {
        super(server, "microcredit");
    }

    public static MicrocreditServiceStandIn of(WireMockServer server) {
        return new MicrocreditServiceStandIn(server);
    }

    public MicrocreditServiceStandIn takesRefunds() {
        return answersAll(put(urlPathMatching(REFUNDS)), sample("loan-refund").answer());
    }

    public MicrocreditServiceStandIn refusesRefunds(int status, String code) {
        return answersOne(put(urlPathMatching(REFUNDS)), problem(status, code));
    }

    public List<LoggedRequest> refunds() {
        return requests(RequestMethod.PUT, REFUNDS);
    }
}
