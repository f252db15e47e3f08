package com.quenty.analytics.metrics;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.Instant;

/** Problems of metrics and of questions about them. */
public final class MetricProblems {

    private MetricProblems() {}

    @ProblemCode("metric-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("The catalogue has no such metric.");
        }
    }

    /** A request names a metric that the catalogue does not have. */
    @ProblemCode("metric-unknown")
    public static final class Unknown extends RuleViolation {

        public Unknown(String pointer) {
            super("The catalogue has no such metric.");
            at(pointer, "is no metric of the catalogue");
        }
    }

    /** A request names a zone that does not exist. */
    @ProblemCode("zone-unknown")
    public static final class ZoneUnknown extends RuleViolation {

        public ZoneUnknown(String pointer) {
            super("There is no such zone.");
            at(pointer, "is no zone of the IANA database");
        }
    }

    /** A percentile that is missing, or that the aggregation does not take. */
    @ProblemCode("percentile-unsuitable")
    public static final class PercentileUnsuitable extends RuleViolation {

        public PercentileUnsuitable(String pointer) {
            super("The percentile is needed by the aggregation percentile, and by no other.");
            at(pointer, "belongs to the aggregation percentile");
        }
    }

    /** The answer would have more series or points than one answer may have. */
    @ProblemCode("answer-too-large")
    public static final class AnswerTooLarge extends RuleViolation {

        public AnswerTooLarge(String pointer, String message) {
            super("The answer would be too large.");
            at(pointer, message);
        }
    }

    /** Readings of that time are not kept any more as finely as they are asked for. */
    @ProblemCode("resolution-not-kept")
    public static final class ResolutionNotKept extends RuleViolation {

        public ResolutionNotKept(String kept, Instant since) {
            super("Before %s figures are kept by %s only.".formatted(since, kept));
            at("/read_from", "is in a time of which figures are kept by %s only".formatted(kept));
        }
    }
}
