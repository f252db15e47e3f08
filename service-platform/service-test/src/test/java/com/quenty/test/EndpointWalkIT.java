package com.quenty.test;

import com.quenty.sample.SampleApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

@ServiceIT(classes = SampleApplication.class)
class EndpointWalkIT {

    private final EndpointWalk walk;

    EndpointWalkIT(EndpointWalk walk) {
        this.walk = walk;
    }

    @TestFactory
    Stream<DynamicNode> everyEndpoint() {
        return walk.owned("/api/v1/parcels/{parcel_id}", "PARC-SEEDED").tests();
    }
}
