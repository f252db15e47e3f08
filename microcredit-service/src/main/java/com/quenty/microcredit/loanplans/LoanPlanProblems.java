package com.quenty.microcredit.loanplans;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Refusals about plans. */
public final class LoanPlanProblems {

    private LoanPlanProblems() {}

    /** The product, the law or our columns do not allow a loan of these figures. */
    @ProblemCode("terms-outside-product")
    public static final class TermsOutsideProduct extends RuleViolation {

        public TermsOutsideProduct(List<Violation> violations) {
            super("No loan of this product can have these figures.");
            violations.forEach(violation -> at(violation.pointer(), violation.message()));
        }
    }
}
