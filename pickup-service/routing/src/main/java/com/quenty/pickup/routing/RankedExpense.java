package com.quenty.pickup.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Expenses of leaving stops out, some of which go before others. No number of stops of lower ranks outweighs one of a higher rank, and no
 * detour outweighs any stop.
 */
public final class RankedExpense {

    private RankedExpense() {}

    /**
     * The expense of leaving out one stop, by its rank.
     *
     * @param ranks one for each stop; a higher one goes before a lower one
     * @param least for the lowest rank; more than all detours of a plan together
     */
    public static Map<Integer, Double> of(Collection<Integer> ranks, double least) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        ranks.forEach(rank -> counts.merge(rank, 1, Math::addExact));
        Map<Integer, Double> expenses = new HashMap<>();
        double allLower = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            double expense = least + allLower;
            expenses.put(each.getKey(), expense);
            allLower += each.getValue() * expense;
        }
        return expenses;
    }
}
