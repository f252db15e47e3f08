package com.quenty.intlshipping.importrules;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals about import rules. */
final class ImportRuleProblems {

    private ImportRuleProblems() {}

    @ProblemCode("import-rule-not-found")
    static final class ImportRuleNotFound extends NotFound {

        ImportRuleNotFound() {
            super("There is no import rule of this code that is valid from this day.");
        }
    }

    /** A rate for some goods while there is none for the others. */
    @ProblemCode("import-rule-gap")
    static final class Gap extends RuleViolation {

        /** @param general code of the rule for all goods */
        Gap(String pointer, String general) {
            super("A rate for some goods would be in force while there is none for the others, %s.".formatted(general));
            at(pointer, "leaves a gap: no " + general + " is in force then");
        }
    }
}
