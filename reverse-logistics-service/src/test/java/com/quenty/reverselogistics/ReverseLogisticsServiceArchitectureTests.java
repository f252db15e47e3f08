package com.quenty.reverselogistics;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class ReverseLogisticsServiceArchitectureTests {

    @Test
    void modulesAndClassesKeepTheRules() {
        ServiceArchitecture.verify(ReverseLogisticsServiceApplication.class);
    }

    @Test
    void theModuleIsLaidOutLikeTheOthers() {
        ServiceLayout.verify(ReverseLogisticsServiceApplication.class);
    }

    @Test
    void theReadmeShowsTheLifecycles() {
        LifecycleDiagram.verify(ReverseLogisticsServiceApplication.class);
    }

    @Test
    void allProblemsAreInTheCatalogue() {
        ProblemCatalogue.verify(ReverseLogisticsServiceApplication.class);
    }
}
