package com.quenty.platform.dated;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** Refusals about dated versions. */
public final class DatedProblems {

    private DatedProblems() {}

    /** Dated data is never changed; a later version takes its place. */
    @ProblemCode("duplicate-validity")
    public static final class DuplicateValidity extends Conflict {

        public DuplicateValidity() {
            super(
                    "There is already a version that is valid from this day; choose another day or withdraw that version.");
            at("/valid_from", "is taken");
        }
    }

    /** A version that is valid from today or earlier would change the rules of past decisions. */
    @ProblemCode("validity-not-ahead")
    public static final class ValidityNotAhead extends RuleViolation {

        ValidityNotAhead(LocalDate today) {
            super("A new version has to be valid from a day after today, %s.".formatted(today));
            at("/valid_from", "must be after " + today);
        }
    }

    /** A version that is or was in force has decided something. */
    @ProblemCode("version-in-force")
    public static final class VersionInForce extends Conflict {

        VersionInForce(LocalDate validFrom) {
            super("The version is in force since %s; add one that is valid from a later day instead."
                    .formatted(validFrom));
        }
    }

    @ProblemCode("version-withdrawn")
    public static final class VersionWithdrawn extends Conflict {

        VersionWithdrawn() {
            super("The version was withdrawn before.");
        }
    }
}
