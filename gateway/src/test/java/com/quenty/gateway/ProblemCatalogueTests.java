package com.quenty.gateway;

import com.quenty.test.ProblemCatalogue;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTests {

    @Test
    void everyProblemIsDocumented() {
        ProblemCatalogue.verify(GatewayApplication.class);
    }
}
