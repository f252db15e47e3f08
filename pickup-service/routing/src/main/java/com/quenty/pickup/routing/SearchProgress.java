package com.quenty.pickup.routing;

import java.util.function.Supplier;

/** Hears how far a search is, some dozens of times, on the thread that asked for it. */
@FunctionalInterface
public interface SearchProgress {
    SearchProgress IGNORED = (share, best) -> {};

    /**
     * The search goes on when this returns; an interrupted thread makes it end.
     *
     * @param share of the effort that is spent, from 0 to 1
     * @param best writes down the best plan so far
     */
    void at(double share, Supplier<Plan> best);
}
