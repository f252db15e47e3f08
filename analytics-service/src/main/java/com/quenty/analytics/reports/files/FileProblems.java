package com.quenty.analytics.reports.files;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of files. */
public final class FileProblems {

    private FileProblems() {}

    /** More than fits into the format. */
    @ProblemCode("report-too-large")
    public static final class ReportTooLarge extends RuleViolation {

        public ReportTooLarge(String limit) {
            super("The report is too large for its format, which takes %s.".formatted(limit));
        }
    }
}
