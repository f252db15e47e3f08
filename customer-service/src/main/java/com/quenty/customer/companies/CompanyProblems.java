package com.quenty.customer.companies;

import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of companies and of requests that name one. */
public final class CompanyProblems {

    private CompanyProblems() {}

    @ProblemCode("company-not-found")
    public static final class CompanyNotFound extends NotFound {

        public CompanyNotFound() {
            super("There is no such company.");
        }
    }

    /** A request names a company that does not exist, or that the caller may not know of. */
    @ProblemCode("company-unknown")
    static final class CompanyUnknown extends RuleViolation {

        CompanyUnknown() {
            super("There is no such company.");
            at("/company_id", "is not known");
        }
    }

    /** The company does not trade any more; reactivate it first. */
    @ProblemCode("company-inactive")
    public static final class CompanyInactive extends Conflict {

        public CompanyInactive() {
            super("The company is not active.");
        }
    }

    /** Another company has this number; the answer does not say which. */
    @ProblemCode("duplicate-document")
    static final class DuplicateDocument extends Conflict {

        DuplicateDocument() {
            super("Another company is registered with this document number.");
            at("/document_number", "is taken");
        }
    }

    /** A registration that is being checked, or was checked and is relied on, can't change. */
    @ProblemCode("registration-frozen")
    static final class RegistrationFrozen extends Conflict {

        RegistrationFrozen(VerificationStatus status) {
            super("Legal name, country and document can't change while the verification is %s."
                    .formatted(status.code()));
            with("verification_status", status.code());
        }
    }

    /** The legal name or the document is missing, so there is nothing to check. */
    @ProblemCode("registration-incomplete")
    static final class RegistrationIncomplete extends RuleViolation {

        RegistrationIncomplete(boolean businessNameMissing, boolean documentMissing) {
            super("A company is verified by its legal name and a document.");
            if (businessNameMissing) {
                at("/business_name", "is missing");
            }
            if (documentMissing) {
                at("/document_number", "is missing");
            }
        }
    }
}
