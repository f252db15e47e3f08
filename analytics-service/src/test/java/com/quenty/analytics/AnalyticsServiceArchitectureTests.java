package com.quenty.analytics;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class AnalyticsServiceArchitectureTests {

    @Test
    void modulesAndClassesKeepTheRules() {
        ServiceArchitecture.verify(AnalyticsServiceApplication.class);
    }

    @Test
    void theModuleIsLaidOutLikeTheOthers() {
        ServiceLayout.verify(AnalyticsServiceApplication.class);
    }

    @Test
    void theReadmeShowsTheLifecycles() {
        LifecycleDiagram.verify(AnalyticsServiceApplication.class);
    }

    @Test
    void allProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(AnalyticsServiceApplication.class);
    }
}
