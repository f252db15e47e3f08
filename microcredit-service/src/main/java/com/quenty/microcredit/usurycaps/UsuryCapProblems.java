package com.quenty.microcredit.usurycaps;

import com.quenty.platform.problem.ProblemCode;

/** Refusals about usury caps. */
final class UsuryCapProblems {

    private UsuryCapProblems() {}

    @ProblemCode("usury-cap-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no cap of this country that is valid from this day.");
        }
    }
}
