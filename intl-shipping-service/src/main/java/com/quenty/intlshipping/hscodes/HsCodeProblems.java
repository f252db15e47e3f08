package com.quenty.intlshipping.hscodes;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

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
}
