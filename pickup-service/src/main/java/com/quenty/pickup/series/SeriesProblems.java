package com.quenty.pickup.series;

import com.quenty.pickup.windows.WindowPolicy;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.DomainProblem;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems of series. */
public final class SeriesProblems {

    private SeriesProblems() {}

    @ProblemCode("series-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such series of pickups.");
        }
    }

    /** No occurrence is ahead: the rule has ended, or its parts exclude each other. */
    @ProblemCode("series-never-occurs")
    public static final class NeverOccurs extends RuleViolation {

        NeverOccurs() {
            super("The series has no occurrence ahead.");
            at("/rrule", "has no occurrence ahead");
        }
    }

    /** More often than drivers come. */
    @ProblemCode("series-too-dense")
    public static final class TooDense extends RuleViolation {

        TooDense(String message) {
            super("The series recurs too often.");
            at("/rrule", message);
        }
    }

    /** Not one of the occurrences that a new or changed series would have within the horizon can be booked. */
    @ProblemCode("series-unbookable")
    public static final class Unbookable extends RuleViolation {

        private static final int MOST_TOLD = 20;

        /** One that can't be booked, and why. */
        record Refusal(LocalDateTime localTime, @Nullable LocalDateTime takesPlaceAt, String code, String reason) {}

        /** @param refusals in order, by occurrence */
        Unbookable(Map<PlannedOccurrence, DomainProblem> refusals) {
            super(
                    "None of the occurrences that would be booked now can be: refused_occurrences says why of each. Later ones were"
                            + " not tried, and nothing was changed.");
            with(
                    "refused_occurrences",
                    refusals.entrySet().stream()
                            .limit(MOST_TOLD)
                            .map(each -> new Refusal(
                                    each.getKey().local(),
                                    each.getKey().takesPlaceAt(),
                                    each.getValue().code(),
                                    each.getValue().detail()))
                            .toList());
            refusals.values().stream()
                    .flatMap(refusal -> refusal.errors().stream())
                    .map(Unbookable::inSeries)
                    .distinct()
                    .limit(MOST_TOLD)
                    .forEach(error -> at(error.pointer(), error.message()));
        }

        /** Series name the start of a slot otherwise than bookings. */
        private static FieldProblem inSeries(FieldProblem error) {
            boolean isOfWindow = error.pointer().equals(WindowPolicy.START)
                    || error.pointer().equals(WindowPolicy.DATE);
            return isOfWindow ? new FieldProblem("/starts_at", error.message()) : error;
        }
    }

    /** The series has no occurrence at this time. */
    @ProblemCode("occurrence-unknown")
    public static final class OccurrenceUnknown extends com.quenty.platform.problem.NotFound {

        public OccurrenceUnknown() {
            super("The series has no occurrence at this time.");
        }
    }

    /** The series can't be divided there. */
    @ProblemCode("series-indivisible")
    public static final class Indivisible extends RuleViolation {

        Indivisible(String message) {
            this("/local_time", message);
        }

        Indivisible(String pointer, String message) {
            super("The series can't be divided there.");
            at(pointer, message);
        }
    }

    /** The time of the occurrence has come. */
    @ProblemCode("occurrence-past")
    public static final class OccurrencePast extends Conflict {

        public OccurrencePast(LocalDateTime local) {
            super("The occurrence of %s is over.".formatted(local));
        }
    }

    /** A series that is over stays as it was. */
    @ProblemCode("series-ended")
    public static final class Ended extends Conflict {

        Ended() {
            super("The series has ended.");
        }
    }
}
