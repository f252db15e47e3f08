package com.quenty.pickup.travel;

import com.quenty.pickup.routing.TravelMatrix;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Travel estimated from coordinates: roads are longer than the straight line by a factor, and are driven at a free-flow speed.
 *
 * @param roadFactor length of a road as a multiple of the straight line
 * @param metresPerSecond free-flow speed
 */
public record TravelEstimate(double roadFactor, double metresPerSecond) implements TravelTimes {

    public TravelEstimate {
        if (!(roadFactor >= 1) || !(metresPerSecond > 0)) {
            throw new IllegalArgumentException("roads are no shorter than straight lines, and are driven on");
        }
    }

    @Override
    public TravelMatrix between(List<GeoPoint> places) {
        double[][] metres = rows(places, this::metres);
        double[][] seconds = rows(places, this::seconds);
        return new TravelMatrix(metres, seconds);
    }

    /** Metres by road. */
    public double metres(GeoPoint from, GeoPoint to) {
        return from.metresTo(to) * roadFactor;
    }

    /** Seconds on empty roads. */
    public double seconds(GeoPoint from, GeoPoint to) {
        return metres(from, to) / metresPerSecond;
    }

    private static double[][] rows(List<GeoPoint> places, ToDoubleBiFunction<GeoPoint, GeoPoint> value) {
        double[][] rows = new double[places.size()][places.size()];
        for (int from = 0; from < rows.length; from++) {
            for (int to = 0; to < from; to++) {
                rows[from][to] = value.applyAsDouble(places.get(from), places.get(to));
                rows[to][from] = rows[from][to];
            }
        }
        return rows;
    }
}
