package com.quenty.intlshipping.tracking;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

/** Problems of tracking. */
final class TrackingProblems {

    private TrackingProblems() {}

    /** No parcel of ours, perhaps not yet. */
    @ProblemCode("tracking-number-unknown")
    static final class TrackingNumberUnknown extends NotFound {

        TrackingNumberUnknown() {
            super("There is no parcel with this tracking number.");
        }
    }
}
