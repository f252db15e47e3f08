package com.quenty.order.inventory;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("movement-reversed")
final class MovementReversed extends Conflict {

    MovementReversed(String reversedBy) {
        super("The movement has been reversed already.");
        with("reversed_by", reversedBy);
    }
}
