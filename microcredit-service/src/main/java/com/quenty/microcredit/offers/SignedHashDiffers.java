package com.quenty.microcredit.offers;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Something else was signed than what was offered. */
@ProblemCode("signed-hash-differs")
public final class SignedHashDiffers extends RuleViolation {

    SignedHashDiffers() {
        super("What was signed is not this offer.");
        at("/offer_hash", "is not the hash of the offer");
    }
}
