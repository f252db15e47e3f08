package com.quenty.microcredit;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class MicrocreditServiceArchitectureTests {

    @Test
    void modulesAndClassesKeepTheRules() {
        ServiceArchitecture.verify(MicrocreditServiceApplication.class);
    }

    @Test
    void filesAreWhereTheOtherServicesHaveThem() {
        ServiceLayout.verify(MicrocreditServiceApplication.class);
    }

    @Test
    void theReadmeShowsTheLifecycles() {
        LifecycleDiagram.verify(MicrocreditServiceApplication.class);
    }

    @Test
    void allProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(MicrocreditServiceApplication.class);
    }
}
