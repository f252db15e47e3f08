package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.platform.lifecycle.IllegalTransition;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.web.StaleVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTests {

    private static final String DOCUMENT = """
            | code | status | when |
            |---|---|---|
            | `illegal-transition` | 409 | the state does not allow the move |
            | `stale-version` | 412 | read it again |
            """;

    @ProblemCode("stale-version")
    private static final class AnotherStaleVersion extends NotFound {
        AnotherStaleVersion() {
            super("Gone stale.");
        }
    }

    @Test
    void everyCodeWithItsStatusPasses() {
        assertThatCode(() -> ProblemCatalogue.verify(List.of(IllegalTransition.class, StaleVersion.class), DOCUMENT))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingCodeFailsWithTheRowToAdd() {
        assertThatThrownBy(() -> ProblemCatalogue.verify(List.of(IllegalTransition.class), "| nothing |"))
                .hasMessageContaining("| `illegal-transition` | 409 |");
    }

    @Test
    void aWrongStatusFails() {
        assertThatThrownBy(() -> ProblemCatalogue.verify(List.of(StaleVersion.class), DOCUMENT.replace("412", "409")))
                .hasMessageContaining("stale-version is answered with 412");
    }

    @Test
    void aCodeThatMeansTwoThingsFails() {
        assertThatThrownBy(
                        () -> ProblemCatalogue.verify(List.of(StaleVersion.class, AnotherStaleVersion.class), DOCUMENT))
                .hasMessageContaining("means two things");
    }

    @Test
    void thePlatformsProblemsAreListed() {
        ProblemCatalogue.verifyBelow("com.quenty.platform");
    }
}
