package com.quenty.order.inventory;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("restock-differs")
public final class RestockDiffers extends Conflict {

    RestockDiffers(int taken) {
        super("Under this reference another quantity has been taken in.");
        with("quantity", taken);
    }
}
