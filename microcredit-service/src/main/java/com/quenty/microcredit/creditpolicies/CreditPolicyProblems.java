package com.quenty.microcredit.creditpolicies;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDate;

/** Refusals about credit policies. */
public final class CreditPolicyProblems {

    private CreditPolicyProblems() {}

    @ProblemCode("credit-policy-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no credit policy that is valid from this day.");
        }
    }

    /** Dated data is never changed; a later version takes its place. */
    @ProblemCode("duplicate-validity")
    public static final class DuplicateValidity extends Conflict {

        public DuplicateValidity() {
            super("There is already a version that is valid from this day; choose a later day.");
            at("/valid_from", "is taken");
        }
    }

    /** A version that is valid from today or earlier would change the rules of past decisions. */
    @ProblemCode("validity-not-ahead")
    public static final class ValidityNotAhead extends RuleViolation {

        private ValidityNotAhead(LocalDate today) {
            super("A new version has to be valid from a day after today, %s.".formatted(today));
            at("/valid_from", "must be after " + today);
        }

        /** @throws ValidityNotAhead unless the validity begins after today */
        public static void unlessAfter(LocalDate today, LocalDate validFrom) {
            if (!validFrom.isAfter(today)) {
                throw new ValidityNotAhead(today);
            }
        }
    }
}
