package com.quenty.pickup.routing;

import java.util.Arrays;

/**
 * How fast traffic flows in each hour of the day, as a share of free flow. Travel that passes from one hour into the next goes on at the
 * next hour's speed, so that leaving later never means arriving earlier (Ichoua, Gendreau and Potvin 2003).
 */
public final class SpeedProfile {
    public static final SpeedProfile FLAT = new SpeedProfile(new double[] {1});
    private static final double HOUR = 3600;
    /** In seconds: so much may computing with hours leave of a whole one. */
    private static final double DUST = 1e-6;

    private final double[] speed;
    /** Free-flow seconds that are covered from midnight to the beginning of each hour. */
    private final double[] covered;

    private final boolean flat;
    private final boolean whole;

    /** @param speed share of the free-flow speed for each hour from midnight; the first and the last also hold before and after the day */
    public SpeedProfile(double[] speed) {
        this(speed, false);
    }

    private SpeedProfile(double[] speed, boolean whole) {
        if (speed.length == 0 || Arrays.stream(speed).anyMatch(share -> !(share > 0) || share > 10)) {
            throw new IllegalArgumentException("shares of free-flow speed are above 0 and at most 10");
        }
        this.speed = speed.clone();
        this.covered = new double[speed.length + 1];
        for (int hour = 0; hour < speed.length; hour++) {
            covered[hour + 1] = covered[hour] + HOUR * speed[hour];
        }
        this.flat = Arrays.stream(speed).allMatch(share -> share == 1);
        this.whole = whole;
    }

    /**
     * The same in whole seconds: arrivals are rounded up, and departures down by as much as that asks for. Where everything else is in whole
     * seconds, so are all times of a tour, which then hold as they are shown.
     */
    public SpeedProfile inWholeSeconds() {
        return new SpeedProfile(speed, true);
    }

    /** The time of arrival of somebody who leaves at {@code departure}, both in seconds after midnight, for what takes {@code freeFlow} seconds on empty roads. */
    public double arrival(double departure, double freeFlow) {
        double exact = flat ? departure + freeFlow : time(distance(departure) + freeFlow);
        return whole ? Math.ceil(exact - DUST) : exact;
    }

    /** The latest time at which to leave in order to arrive at {@code arrival}. */
    public double departure(double arrival, double freeFlow) {
        double exact = flat ? arrival - freeFlow : time(distance(arrival) - freeFlow);
        if (!whole) {
            return exact;
        }
        double latest = Math.floor(exact + DUST);
        return latest > exact && arrival(latest, freeFlow) > arrival ? latest - 1 : latest;
    }

    private double distance(double time) {
        int hour = Math.clamp((long) Math.floor(time / HOUR), 0, speed.length - 1);
        return covered[hour] + (time - hour * HOUR) * speed[hour];
    }

    private double time(double distance) {
        int found = Arrays.binarySearch(covered, distance);
        int hour = Math.clamp(found >= 0 ? found : -found - 2, 0, speed.length - 1);
        return hour * HOUR + (distance - covered[hour]) / speed[hour];
    }
}
