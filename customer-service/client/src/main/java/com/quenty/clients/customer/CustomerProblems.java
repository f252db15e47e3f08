package com.quenty.clients.customer;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** A request names a customer or a company that can't be used; the pointer is that of the field with the name. */
public final class CustomerProblems {

    private CustomerProblems() {}

    @ProblemCode("customer-unknown")
    public static final class CustomerUnknown extends RuleViolation {

        public CustomerUnknown(String pointer) {
            super("There is no such customer, or none you may act for.");
            at(pointer, "is no customer you may act for");
        }
    }

    @ProblemCode("customer-inactive")
    public static final class CustomerInactive extends RuleViolation {

        public CustomerInactive(String pointer) {
            super("The customer or their company is deactivated.");
            at(pointer, "is deactivated");
        }
    }

    @ProblemCode("company-unknown")
    public static final class CompanyUnknown extends RuleViolation {

        public CompanyUnknown(String pointer) {
            super("There is no such company, or none you may act for.");
            at(pointer, "is no company you may act for");
        }
    }

    @ProblemCode("company-not-trading")
    public static final class CompanyNotTrading extends RuleViolation {

        public CompanyNotTrading(String pointer) {
            super("The company does not trade at the moment.");
            at(pointer, "does not trade");
        }
    }
}
