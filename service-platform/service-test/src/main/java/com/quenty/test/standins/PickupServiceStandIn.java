package com.quenty.test.standins;

import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** pickup-service: pickups that siblings have made, open work. */
public final class PickupServiceStandIn extends ProviderOfOpenWork<PickupServiceStandIn> {

    private static final String PICKUPS = "/internal/v1/pickups/[^/]+";

    private PickupServiceStandIn(WireMockServer server) {
        super(server, "pickup");
    }

    public static PickupServiceStandIn of(WireMockServer server) {
        return new PickupServiceStandIn(server);
    }

    /** Books what is asked for: the sample, but for the changes. */
    public PickupServiceStandIn books(@Nullable Object... changes) {
        return answersAll(
                put(urlPathMatching(PICKUPS)), sample("pickup").with(changes).answer());
    }

    public PickupServiceStandIn refusesBookings(int status, String code) {
        return answersOne(put(urlPathMatching(PICKUPS)), problem(status, code));
    }

    public List<LoggedRequest> bookings() {
        return requests(RequestMethod.PUT, PICKUPS);
    }
}
