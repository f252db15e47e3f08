package com.quenty.microcredit.applications;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Documents are looked at, and rules decide, before anything else has been decided. */
@ProblemCode("application-not-pending")
final class ApplicationNotPending extends Conflict {

    ApplicationNotPending(ApplicationStatus status) {
        super("The application is %s, no longer pending.".formatted(status.code()));
        with("application_status", status.code());
    }
}
