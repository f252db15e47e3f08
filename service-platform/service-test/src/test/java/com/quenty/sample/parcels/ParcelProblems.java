package com.quenty.sample.parcels;

import com.quenty.platform.problem.ProblemCode;

final class ParcelProblems {

    private ParcelProblems() {}

    @ProblemCode("parcel-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound(String parcelId) {
            super("There is no parcel %s.".formatted(parcelId));
        }
    }
}
