package com.quenty.order.inventory;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.ProblemCode;

/** The item's units are not in the state that this is done with. */
@ProblemCode("wrong-stock-state")
public final class WrongStockState extends Conflict {

    /** Done with units in any state but this. */
    WrongStockState(StockState actual) {
        super("This is not done with %s units.".formatted(actual.code()));
        with("stock_state", actual.code());
    }

    public WrongStockState(StockState actual, StockState wanted) {
        super("This is done with %s units, not with %s ones.".formatted(wanted.code(), actual.code()));
        with("stock_state", actual.code());
    }
}
