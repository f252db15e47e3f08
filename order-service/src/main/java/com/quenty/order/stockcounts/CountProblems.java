package com.quenty.order.stockcounts;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Problems of counts. */
final class CountProblems {

    private CountProblems() {}

    @ProblemCode("count-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no such count.");
        }
    }

    @ProblemCode("nothing-to-count")
    static final class NothingToCount extends RuleViolation {

        NothingToCount() {
            super("There are no such inventory items.");
        }
    }

    @ProblemCode("count-too-large")
    static final class TooLarge extends RuleViolation {

        TooLarge(int limit) {
            super("One count takes at most %d items; narrow it down.".formatted(limit));
            with("limit", limit);
        }
    }

    /** An item is in one count at a time, or its difference would be written down twice. */
    @ProblemCode("count-under-way")
    static final class UnderWay extends Conflict {

        /** @param counts that are not over yet */
        UnderWay(List<String> counts) {
            super("Some of the items are being counted, or their count waits for a decision.");
            with("counts", counts);
        }
    }

    /** Some items have not been counted; an empty shelf is a zero. */
    @ProblemCode("count-incomplete")
    static final class Incomplete extends RuleViolation {

        Incomplete(Collection<String> missing) {
            super("%d items have not been counted.".formatted(missing.size()));
            with("missing", missing.stream().sorted().toList());
        }
    }

    @ProblemCode("already-counted")
    static final class AlreadyCounted extends Conflict {

        AlreadyCounted() {
            super("The count is in and waits for a decision.");
        }
    }

    @ProblemCode("not-awaiting-approval")
    static final class NotAwaitingApproval extends Conflict {

        NotAwaitingApproval(CountStatus status) {
            super("There is nothing to decide about.");
            with("count_status", status.code());
        }
    }

    /** Units came or went while the item was being counted, and nobody said whether before or after it was. */
    @ProblemCode("moved-since-opened")
    static final class MovedSinceOpened extends Conflict {

        /** @param moved item ids by pointer of the line */
        MovedSinceOpened(Map<String, String> moved) {
            super(
                    "Some of the items have moved since the count was opened: count them again and say when, in counted_at.");
            moved.keySet().forEach(line -> at(line + "/counted_at", "is needed: the item has moved; count it again"));
            with("items", moved.values().stream().sorted().toList());
        }
    }

    /** Units came or went so close to the moment given that it does not say whether before or after it. */
    @ProblemCode("moved-when-counted")
    static final class MovedWhenCounted extends Conflict {

        /** @param moved item ids by pointer of the line */
        MovedWhenCounted(Map<String, String> moved) {
            super(
                    "Some of the items moved at about the moment they were counted: count them again, or say when more exactly.");
            moved.keySet()
                    .forEach(line -> at(
                            line + "/counted_at",
                            "does not say whether before or after the item moved; count it again"));
            with("items", moved.values().stream().sorted().toList());
        }
    }

    /** The difference was corrected by hand already; writing it as well would correct it twice. */
    @ProblemCode("corrected-since-counted")
    static final class CorrectedSinceCounted extends Conflict {

        /** @param items that differed and were corrected by hand since */
        CorrectedSinceCounted(List<String> items) {
            super("Some of the items have been corrected by hand since they were counted; count them again.");
            with("items", items);
        }
    }
}
