package com.quenty.auth;

import com.quenty.test.LifecycleDiagram;
import com.quenty.test.ProblemCatalogue;
import com.quenty.test.ServiceArchitecture;
import com.quenty.test.ServiceLayout;
import org.junit.jupiter.api.Test;

class AuthServiceArchitectureTests {

    @Test
    void theServiceIsBuiltLikeAllOthers() {
        ServiceArchitecture.verify(AuthServiceApplication.class);
    }

    @Test
    void theDiagramsInTheReadmeAreTrue() {
        LifecycleDiagram.verify(AuthServiceApplication.class);
    }

    @Test
    void everyProblemIsInTheCatalogue() {
        ProblemCatalogue.verify(AuthServiceApplication.class);
    }

    @Test
    void theFilesAreWhereAllServicesHaveThem() {
        ServiceLayout.verify(AuthServiceApplication.class);
    }
}
