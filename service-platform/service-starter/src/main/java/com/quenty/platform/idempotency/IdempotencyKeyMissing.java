package com.quenty.platform.idempotency;

import com.quenty.platform.problem.InvalidRequest;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.web.BodyFingerprint;

/** The endpoint moves money, stock or a shipment, and must not do so twice by accident. */
@ProblemCode("idempotency-key-missing")
public final class IdempotencyKeyMissing extends InvalidRequest {

    IdempotencyKeyMissing() {
        super("Send an Idempotency-Key with this request, a UUID for one.");
        at(BodyFingerprint.IDEMPOTENCY_KEY, "is missing");
    }
}
