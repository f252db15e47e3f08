package com.quenty.microcredit.loanproducts;

import com.quenty.microcredit.terms.Violation;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.Echo;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;

/** Problems of loan products. */
public final class LoanProductProblems {

    private LoanProductProblems() {}

    @ProblemCode("loan-product-not-found")
    public static final class LoanProductNotFound extends NotFound {

        LoanProductNotFound() {
            super("There is no such loan product.");
        }
    }

    /** A request names a product that does not exist. */
    @ProblemCode("loan-product-unknown")
    public static final class Unknown extends RuleViolation {

        Unknown(String code) {
            super("There is no loan product %s.".formatted(Echo.of(code)));
            at("/product_code", "is not known");
        }
    }

    @ProblemCode("duplicate-loan-product")
    public static final class DuplicateLoanProduct extends Conflict {

        DuplicateLoanProduct(String code) {
            super("There is a loan product %s already; make a new version of it.".formatted(Echo.of(code)));
            at("/code", "is taken");
        }
    }

    /** A product whose parts, each valid, contradict each other or can't be kept. */
    @ProblemCode("loan-product-inconsistent")
    public static final class Inconsistent extends RuleViolation {

        Inconsistent(List<Violation> violations) {
            super("No loan could be made from this product.");
            violations.forEach(each -> at(each.pointer(), each.message()));
        }

        static Inconsistent of(String pointer, String message) {
            return new Inconsistent(List.of(new Violation(pointer, message)));
        }
    }

    /** Loans that were made from it go on; new ones are made from others. */
    @ProblemCode("loan-product-retired")
    public static final class Retired extends Conflict {

        Retired(String code) {
            super("The loan product %s is retired.".formatted(code));
        }
    }
}
