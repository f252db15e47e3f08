package com.quenty.order.stockmovements;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("stock-movement-not-found")
public final class StockMovementNotFound extends NotFound {

    public StockMovementNotFound() {
        super("There is no such stock movement.");
    }
}
