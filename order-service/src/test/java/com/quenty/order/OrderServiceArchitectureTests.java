package com.quenty.order;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class OrderServiceArchitectureTests {

    @Test
    void modulesAndClassesKeepTheRules() {
        ServiceArchitecture.verify(OrderServiceApplication.class);
    }

    @Test
    void theServiceIsLaidOutLikeAllOthers() {
        ServiceLayout.verify(OrderServiceApplication.class);
    }

    @Test
    void theReadmeShowsTheLifecycles() {
        LifecycleDiagram.verify(OrderServiceApplication.class);
    }

    @Test
    void allProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(OrderServiceApplication.class);
    }
}
