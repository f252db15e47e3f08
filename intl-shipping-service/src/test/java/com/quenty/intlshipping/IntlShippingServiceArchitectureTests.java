package com.quenty.intlshipping;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class IntlShippingServiceArchitectureTests {

    @Test
    void modulesAndClassesKeepTheRules() {
        ServiceArchitecture.verify(IntlShippingServiceApplication.class);
    }

    @Test
    void theModuleIsLaidOutLikeTheOthers() {
        ServiceLayout.verify(IntlShippingServiceApplication.class);
    }

    @Test
    void theReadmeShowsTheLifecycles() {
        LifecycleDiagram.verify(IntlShippingServiceApplication.class);
    }

    @Test
    void allProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(IntlShippingServiceApplication.class);
    }
}
