package com.quenty.customer.companies;

import com.quenty.customer.verification.VerificationStatus;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** What is being checked, or was checked and is relied upon, can't change underneath. */
@ProblemCode("registration-frozen")
final class RegistrationFrozen extends Conflict {

    RegistrationFrozen(VerificationStatus status) {
        super("Legal name, country and document can't change while the verification is %s.".formatted(status.code()));
        with("verification_status", status.code());
    }
}
