package com.quenty.order.sellingterms;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Refusals about selling terms. */
final class SellingTermsProblems {

    private SellingTermsProblems() {}

    @ProblemCode("selling-terms-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The company has no selling terms, or there is no such company.");
        }
    }

    @ProblemCode("duplicate-selling-terms")
    static final class DuplicateSellingTerms extends Conflict {

        DuplicateSellingTerms() {
            super("The company has selling terms already; change them.");
            at("/company_id", "has selling terms already");
        }
    }
}
