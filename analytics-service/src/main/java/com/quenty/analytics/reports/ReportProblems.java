package com.quenty.analytics.reports;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of reports. */
final class ReportProblems {

    private ReportProblems() {}

    @ProblemCode("report-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such report.");
        }
    }

    /** A cron expression that is none, never fires, or fires too often. */
    @ProblemCode("schedule-invalid")
    static final class ScheduleInvalid extends RuleViolation {

        ScheduleInvalid(String message) {
            super("The schedule can't be used.");
            at("/schedule/cron", message);
        }
    }

    /** Nothing to download: not completed yet, or no more. */
    @ProblemCode("report-without-file")
    static final class ReportWithoutFile extends Conflict {

        ReportWithoutFile() {
            super("The report has no file now.");
        }
    }

    /** A link that was not signed here, or whose time is over. */
    @ProblemCode("report-link-invalid")
    static final class ReportLinkInvalid extends NotAllowed {

        ReportLinkInvalid() {
            super("The link is not valid, or not any more.");
        }
    }
}
