package com.quenty.order.restocks;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** Problems of taking goods back into stock. */
public final class RestockProblems {

    private RestockProblems() {}

    @ProblemCode("restock-differs")
    public static final class Differs extends Conflict {

        Differs(int taken) {
            super("Under this reference another quantity has been taken in.");
            with("quantity", taken);
        }
    }
}
