package com.quenty.microcredit.offers;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("credit-offer-not-found")
public final class OfferNotFound extends NotFound {

    OfferNotFound() {
        super("The application has no offer.");
    }
}
