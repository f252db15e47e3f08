package com.quenty.gateway;

import com.quenty.test.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTests {

    @Test
    void theRulesHold() {
        ServiceArchitecture.verify(GatewayApplication.class);
    }
}
