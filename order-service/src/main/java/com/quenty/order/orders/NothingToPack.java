package com.quenty.order.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("nothing-to-pack")
public final class NothingToPack extends Conflict {

    NothingToPack() {
        super("All units of the order are packed or have left.");
    }
}
