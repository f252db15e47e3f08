package com.quenty.intlshipping.papers;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about papers. */
final class PaperProblems {

    private PaperProblems() {}

    @ProblemCode("paper-not-found")
    static final class PaperNotFound extends NotFound {

        PaperNotFound(PaperKind kind) {
            super("The manifest has no paper %s now; those that it has are listed.".formatted(kind.code()));
        }
    }
}
