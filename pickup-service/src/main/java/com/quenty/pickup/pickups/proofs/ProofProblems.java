package com.quenty.pickup.pickups.proofs;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.List;
import java.util.Set;

/** Problems of proofs. */
public final class ProofProblems {

    private ProofProblems() {}

    /** The pickup is not completed, so nothing was handed over. */
    @ProblemCode("proof-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("There is no proof of this pickup: it is not completed.");
        }
    }

    @ProblemCode("signature-missing")
    public static final class SignatureMissing extends RuleViolation {

        public SignatureMissing() {
            super("A package that is handed over requires a signature.");
            at("/signature", "is required by a package");
        }
    }

    /** A signature says nothing without the name of the person who gave it. */
    @ProblemCode("signer-missing")
    public static final class SignerMissing extends RuleViolation {

        public SignerMissing() {
            super("A signature needs the name of the person who signed.");
            at("/signed_by", "is required with a signature");
        }
    }

    /** Not one of the booked packages is handed over: that is a failed attempt. */
    @ProblemCode("nothing-collected")
    public static final class NothingCollected extends RuleViolation {

        public NothingCollected() {
            super("None of the booked packages is handed over; report a failed attempt instead.");
            at("/scans", "name none of the booked packages");
        }
    }

    /** All that could be handed over is of orders that were cancelled after the pickup was booked. */
    @ProblemCode("order-cancelled")
    public static final class OrderCancelled extends Conflict {

        public OrderCancelled(Set<String> orders) {
            super("The packages stay: they belong to orders that were cancelled. Report a failed attempt.");
            with("cancelled_orders", List.copyOf(orders));
        }
    }

    /** It has the form of a tracking number, and its check digit says that it was misread. */
    @ProblemCode("tracking-number-misread")
    public static final class TrackingNumberMisread extends RuleViolation {

        /** @param scan its place among the scans, from 0 */
        public TrackingNumberMisread(int scan) {
            super("The check digit of a tracking number is wrong: scan it again.");
            at("/scans/%d/code".formatted(scan), "has a wrong check digit");
        }
    }
}
