package com.quenty.intlshipping.trackingnumbers;

import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.ProblemCode;

/** Problems of tracking numbers. */
final class TrackingNumberProblems {

    private TrackingNumberProblems() {}

    /** No number of anybody, or one with a typing error. */
    @ProblemCode("tracking-number-invalid")
    static final class TrackingNumberInvalid extends InvalidRequest {

        TrackingNumberInvalid(String pointer, String message) {
            super("This is no tracking number, or one with a typing error.");
            at(pointer, message);
        }
    }
}
