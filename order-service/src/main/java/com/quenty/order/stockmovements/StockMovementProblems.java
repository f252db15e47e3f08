package com.quenty.order.stockmovements;

import com.quenty.platform.problem.ProblemCode;

/** Problems of the stock ledger. */
public final class StockMovementProblems {

    private StockMovementProblems() {}

    @ProblemCode("stock-movement-not-found")
    public static final class NotFound extends com.quenty.platform.problem.NotFound {

        public NotFound() {
            super("There is no such stock movement.");
        }
    }
}
