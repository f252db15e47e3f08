package com.quenty.pickup.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a driver arrives at each of the places ahead: as early as possible, waiting where it is too early. */
public final class ArrivalCalculator {

    private ArrivalCalculator() {}

    /**
     * A place ahead.
     *
     * @param opens before it the driver waits; null for any time
     * @param service from the beginning to leaving
     */
    public record Step(@Nullable Instant opens, Duration service) {

        /** When service begins there. */
        Instant begin(Instant arrival) {
            return opens == null || opens.isBefore(arrival) ? arrival : opens;
        }
    }

    /** Expected times at a place. */
    public record Expected(Instant arrival, Instant begin, Instant departure) {}

    /** How long the ways take. */
    @FunctionalInterface
    public interface Travel {

        /** The arrival at a step, counted from zero, of somebody who leaves the place before it then. */
        Instant arrival(int step, Instant leaving);
    }

    /** @param leaving when the driver leaves for the first of the steps */
    public static List<Expected> of(Instant leaving, List<Step> steps, Travel travel) {
        var expected = new ArrayList<Expected>(steps.size());
        var time = leaving;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var arrival = travel.arrival(i, time);
            var begin = step.begin(arrival);
            time = begin.plus(step.service());
            expected.add(new Expected(arrival, begin, time));
        }
        return expected;
    }
}
