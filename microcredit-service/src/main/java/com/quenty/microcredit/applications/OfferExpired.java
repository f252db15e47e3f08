package com.quenty.microcredit.applications;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;
import java.time.Instant;

/** The offer, or the time to pay it out, is over. */
@ProblemCode("offer-expired")
final class OfferExpired extends Conflict {

    OfferExpired(Instant expiredAt) {
        super("The offer expired at %s.".formatted(expiredAt));
        with("expired_at", expiredAt);
    }
}
