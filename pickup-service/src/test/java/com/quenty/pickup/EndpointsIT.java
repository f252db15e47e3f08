package com.quenty.pickup;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.quenty.pickup.pickups.PickupStatus;
import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.ServiceIT;
import com.quenty.test.Sibling;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final ApiClient api;
    private final Doors.Open door;

    EndpointsIT(
            EndpointWalk walk,
            RestTestClient http,
            Doors doors,
            @Sibling("customer-service") WireMockServer customers,
            @Sibling("order-service") WireMockServer orders) {
        this.walk = walk;
        this.api = ApiClient.of(http);
        this.door = doors.open(http, customers, orders);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var zone = Zones.create(api);

        return walk.common("/api/v1/pickup-zones/{code}", zone.code())
                .common("/api/v1/pickup-zones/{code}/tariffs/{valid_from}", "default", "2000-01-01")
                .owned("/api/v1/pickups/{pickup_id}", door.in(PickupStatus.COMPLETED))
                .tests();
    }
}
