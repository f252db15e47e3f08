package com.quenty.platform.idempotency;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** A request with the same key is being worked on at this moment. */
@ProblemCode("idempotency-in-progress")
public final class IdempotencyInProgress extends Conflict {

    IdempotencyInProgress() {
        super("A request with this Idempotency-Key is still running; ask again in a moment.");
    }
}
