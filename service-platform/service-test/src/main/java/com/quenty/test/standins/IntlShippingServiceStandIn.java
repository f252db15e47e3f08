package com.quenty.test.standins;

import com.github.tomakehurst.wiremock.WireMockServer;

/** intl-shipping-service: open work. */
public final class IntlShippingServiceStandIn extends ProviderOfOpenWork<IntlShippingServiceStandIn> {

    private IntlShippingServiceStandIn(WireMockServer server) {
        super(server, "openwork");
    }

    public static IntlShippingServiceStandIn of(WireMockServer server) {
        return new IntlShippingServiceStandIn(server);
    }
}
