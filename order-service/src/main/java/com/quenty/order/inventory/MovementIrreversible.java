package com.quenty.order.inventory;

import com.quenty.order.stockmovements.ReasonCode;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** The movement is one part of something larger, which has its own way back, or is itself a reversal. */
@ProblemCode("movement-irreversible")
final class MovementIrreversible extends RuleViolation {

    MovementIrreversible(ReasonCode reason) {
        super("A movement for the reason %s is not reversed by itself.".formatted(reason.code()));
        with("reason_code", reason.code());
    }
}
