package com.quenty.intlshipping.hscodes;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of codes of the Harmonized System. */
final class HsCodeProblems {

    private HsCodeProblems() {}

    @ProblemCode("hs-code-not-found")
    static final class HsCodeNotFound extends NotFound {

        /** @param code the widest one that is missing, of digits alone */
        HsCodeNotFound(int edition, HsLevel level, String code) {
            super("The Harmonized System %d has no %s %s.".formatted(edition, level.code(), code));
        }
    }

    /** The same of a code in a request about something else. */
    @ProblemCode("hs-code-unknown")
    static final class HsCodeUnknown extends RuleViolation {

        /** @param code the widest one that is missing, of digits alone */
        HsCodeUnknown(String pointer, int edition, String code) {
            super("The Harmonized System %d has no %s.".formatted(edition, code));
            at(pointer, "is not in the Harmonized System");
        }
    }
}
