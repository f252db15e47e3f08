package com.quenty.pickup;

import com.quenty.test.ApiClient;
import com.quenty.test.EndpointWalk;
import com.quenty.test.ServiceIT;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceIT
class EndpointsIT {

    private final EndpointWalk walk;
    private final ApiClient api;

    EndpointsIT(EndpointWalk walk, RestTestClient http) {
        this.walk = walk;
        this.api = ApiClient.of(http);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        var zone = Zones.create(api);

        return walk.common("/api/v1/pickup-zones/{code}", zone.code())
                .common("/api/v1/pickup-zones/{code}/tariffs/{valid_from}", "default", "2000-01-01")
                .tests();
    }
}
