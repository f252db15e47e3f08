package com.quenty.pickup.routes.tracking;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unavailable;

/** Problems of tracking links. */
final class TrackingProblems {

    private TrackingProblems() {}

    /** Forged, cut off, or of a key that is gone. */
    @ProblemCode("tracking-link-invalid")
    static final class TrackingLinkInvalid extends NotFound {

        TrackingLinkInvalid() {
            super("This is no tracking link.");
        }
    }

    @ProblemCode("tracking-link-expired")
    static final class TrackingLinkExpired extends NotFound {

        TrackingLinkExpired() {
            super("The tracking link has expired.");
        }
    }

    /** No key is configured. */
    @ProblemCode("tracking-unavailable")
    static final class TrackingUnavailable extends Unavailable {

        TrackingUnavailable() {
            super("Tracking links are not set up here.");
        }
    }
}
