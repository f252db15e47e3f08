package com.quenty.microcredit.applications;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Nothing is decided on documents that nobody has looked at. */
@ProblemCode("documents-not-verified")
final class DocumentsNotVerified extends Conflict {

    DocumentsNotVerified(VerificationStatus status) {
        super("The documents are %s; they have to be verified first.".formatted(status.code()));
        with("verification_status", status.code());
    }
}
