package com.quenty.analytics.metrics.ingestion;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refusals of single readings, and of a batch of which none could be taken. */
public final class ReadingProblems {

    private ReadingProblems() {}

    @ProblemCode("reading-too-old")
    static final class TooOld extends RuleViolation {

        TooOld(String pointer, Duration maxAge) {
            super("The reading comes too late.");
            at(pointer, "must be of the last %d days".formatted(maxAge.toDays()));
        }
    }

    @ProblemCode("reading-ahead")
    static final class Ahead extends RuleViolation {

        Ahead(String pointer, Duration maxAhead) {
            super("The reading is of the future.");
            at(pointer, "must be at most %d seconds ahead".formatted(maxAhead.toSeconds()));
        }
    }

    @ProblemCode("unit-unsuitable")
    static final class UnitUnsuitable extends RuleViolation {

        UnitUnsuitable(String pointer, @Nullable String expected) {
            super("The metric is not kept in this unit.");
            at(pointer, expected == null ? "must be absent" : "must be " + expected);
        }
    }

    /** Another combination of tags would be one too many for the metric of this company. */
    @ProblemCode("too-many-tag-sets")
    static final class TooManyTagSets extends RuleViolation {

        TooManyTagSets(String pointer, int most) {
            super("The metric has too many combinations of tags.");
            at(pointer, "would make more than %d combinations of tags".formatted(most));
        }
    }

    /** The id belongs to another reading, whose contents are not disclosed. */
    @ProblemCode("metric-id-taken")
    static final class MetricIdTaken extends Conflict {

        MetricIdTaken(String pointer) {
            super("Another reading has this id.");
            at(pointer, "belongs to another reading");
        }
    }

    /** Not one reading of a batch could be taken; {@code errors} names the faults of each. */
    @ProblemCode("readings-refused")
    static final class ReadingsRefused extends RuleViolation {

        ReadingsRefused(List<FieldProblem> errors) {
            super("No reading of the batch can be taken.");
            errors.forEach(error -> at(error.pointer(), error.message()));
        }
    }
}
