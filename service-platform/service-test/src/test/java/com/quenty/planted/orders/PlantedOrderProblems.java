package com.quenty.planted.orders;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

final class PlantedOrderProblems {

    private PlantedOrderProblems() {}

    @ProblemCode("order-settled")
    static final class Paid extends Conflict {

        Paid() {
            super("The code is not the name.");
        }
    }

    @ProblemCode("planted-order-shipped")
    static final class Shipped extends Conflict {

        Shipped() {
            super("The code is noun and name.");
        }
    }
}
