package com.quenty.microcredit.offers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Refusals about offers. */
final class CreditOfferProblems {

    private CreditOfferProblems() {}

    @ProblemCode("credit-offer-not-found")
    static final class NotFound extends com.quenty.platform.problem.NotFound {

        NotFound() {
            super("The application has no offer.");
        }
    }

    /** The signed document is not the offer. */
    @ProblemCode("signed-hash-differs")
    static final class SignedHashDiffers extends RuleViolation {

        SignedHashDiffers() {
            super("The signed document is not this offer.");
            at("/offer_hash", "is not the hash of the offer");
        }
    }
}
