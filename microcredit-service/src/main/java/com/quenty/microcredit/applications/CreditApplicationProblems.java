package com.quenty.microcredit.applications;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import java.time.Instant;

/** Refusals about applications. */
public final class CreditApplicationProblems {

    private CreditApplicationProblems() {}

    /** No such application within the caller's scope. */
    @ProblemCode("credit-application-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such credit application.");
        }
    }

    /** Documents are verified, and the rules decide, only while the application is pending. */
    @ProblemCode("application-not-pending")
    static final class ApplicationNotPending extends Conflict {

        ApplicationNotPending(ApplicationStatus status) {
            super("The application is %s, no longer pending.".formatted(status.code()));
            with("application_status", status.code());
        }
    }

    /** The documents have to be verified before a decision. */
    @ProblemCode("documents-not-verified")
    static final class DocumentsNotVerified extends Conflict {

        DocumentsNotVerified(VerificationStatus status) {
            super("The documents are %s; they have to be verified first.".formatted(status.code()));
            with("verification_status", status.code());
        }
    }

    /** A company may apply for its customers, but not bind them. */
    @ProblemCode("not-the-customer")
    static final class NotTheCustomer extends NotAllowed {

        NotTheCustomer() {
            super("An offer has to be accepted or declined by the customer in person.");
        }
    }

    /** The offer, or the time to pay it out, is over. */
    @ProblemCode("offer-expired")
    public static final class OfferExpired extends Conflict {

        OfferExpired(Instant expiredAt) {
            super("The offer expired at %s.".formatted(expiredAt));
            with("expired_at", expiredAt);
        }
    }
}
