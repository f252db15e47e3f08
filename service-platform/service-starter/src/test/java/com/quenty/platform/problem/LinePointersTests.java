package com.quenty.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinePointersTests {

    @ProblemCode("none-left")
    private static final class NoneLeft extends RuleViolation {
        NoneLeft(int line) {
            super("None is left.");
            at(new LineProblem(line, "quantity", "is too much"));
        }
    }

    @Test
    void aProblemOfALinePointsWhereTheRequestWroteIt() {
        var problem = thrownBy(LinePointers.of(Map.of(7, "/lines/0")), 7);

        assertThat(problem.errors()).containsExactly(new FieldProblem("/lines/0/quantity", "is too much"));
    }

    @Test
    void linesInOrderAreNumberedFromOne() {
        assertThat(thrownBy(LinePointers.inOrder("/lines", 2), 2).errors())
                .containsExactly(new FieldProblem("/lines/1/quantity", "is too much"));
    }

    @Test
    void aLineThatTheRequestDidNotWriteIsTheWholeBody() {
        assertThat(thrownBy(LinePointers.inOrder("/lines", 2), 3).errors())
                .containsExactly(new FieldProblem("", "is too much"));
        assertThat(new NoneLeft(1).errors()).containsExactly(new FieldProblem("", "is too much"));
    }

    private static DomainProblem thrownBy(LinePointers pointers, int line) {
        return catchThrowableOfType(
                DomainProblem.class,
                () -> pointers.locate(() -> {
                    throw new NoneLeft(line);
                }));
    }
}
