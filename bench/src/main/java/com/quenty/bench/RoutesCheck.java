package com.quenty.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Drives tours through an instance and adds up, by the rules of the instance alone: the planner's own sums are not looked at.
 *
 * @param distance Euclidean
 * @param truncated the same with each leg truncated to a tenth, as the proven optima count
 * @param faults empty where all customers are served as they may be
 */
record RoutesCheck(double distance, double truncated, List<String> faults) {

    private static final double TOLERANCE = 1e-6;

    /** @param tours customers by their number, in the order of being visited */
    static RoutesCheck of(RoutesFile instance, List<List<Integer>> tours) {
        var faults = new ArrayList<String>();
        var served = new BitSet();
        double distance = 0;
        double truncated = 0;
        if (tours.size() > instance.vehicles()) {
            faults.add("%d tours for %d vehicles".formatted(tours.size(), instance.vehicles()));
        }
        var depot = instance.places().getFirst();
        for (var tour : tours) {
            double time = depot.ready();
            long load = 0;
            var here = depot;
            for (int customer : tour) {
                if (served.get(customer)) {
                    faults.add("customer %d is visited twice".formatted(customer));
                }
                served.set(customer);
                var there = instance.places().get(customer);
                distance += here.distance(there);
                truncated += tenths(here.distance(there));
                time = Math.max(time + here.distance(there), there.ready());
                if (time > there.due() + TOLERANCE) {
                    faults.add("customer %d is visited late".formatted(customer));
                }
                time += there.service();
                load += there.demand();
                here = there;
            }
            distance += here.distance(depot);
            truncated += tenths(here.distance(depot));
            if (time + here.distance(depot) > depot.due() + TOLERANCE) {
                faults.add("a tour ends late");
            }
            if (load > instance.capacity()) {
                faults.add("a vehicle carries %d".formatted(load));
            }
        }
        for (int customer = served.nextClearBit(1);
                customer <= instance.customers();
                customer = served.nextClearBit(customer + 1)) {
            faults.add("customer %d is not visited".formatted(customer));
        }
        return new RoutesCheck(distance, truncated, List.copyOf(faults));
    }

    private static double tenths(double distance) {
        return Math.floor(distance * 10) / 10;
    }
}
