package com.quenty.platform.idempotency;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The key has already been answered, but for another body or query. */
@ProblemCode("idempotency-key-reused")
public final class IdempotencyKeyReused extends RuleViolation {

    IdempotencyKeyReused() {
        super("This Idempotency-Key was used for another request; take a new one.");
    }
}
