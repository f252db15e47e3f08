package com.quenty.sample.parcels;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("parcel-not-found")
final class ParcelNotFound extends NotFound {

    ParcelNotFound(String parcelId) {
        super("There is no parcel %s.".formatted(parcelId));
    }
}
