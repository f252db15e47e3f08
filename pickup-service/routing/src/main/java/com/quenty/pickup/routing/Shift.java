package com.quenty.pickup.routing;

import java.util.List;
import java.util.Set;

/**
 * One driver with one vehicle between two times of the day. Somebody who drives in the morning and in the evening has two.
 *
 * @param id the caller's name of it
 * @param driver shifts of the same driver share {@code maxStops}
 * @param start row of the {@link TravelMatrix} where it begins
 * @param depot row where it ends, and where the vehicle is emptied between two trips
 * @param from earliest second of leaving
 * @param until latest second of being back
 * @param maxDuration seconds from leaving to being back
 * @param maxStops stops of the driver in the day
 * @param maxTrips times that the vehicle leaves the depot, at least 1
 * @param turnaround seconds at the depot between two trips
 * @param capacity what the vehicle holds, one number per kind of load
 * @param aboard load with which the shift begins
 * @param skills what it can do
 * @param breaks in the order of time, each of them to be taken
 * @param fixedExpense expense of using it at all
 * @param expensePerMetre expense of driving
 * @param expensePerSecond expense of the time from leaving to being back
 */
public record Shift(
        String id,
        String driver,
        int start,
        int depot,
        double from,
        double until,
        double maxDuration,
        int maxStops,
        int maxTrips,
        double turnaround,
        long[] capacity,
        long[] aboard,
        Set<String> skills,
        List<Break> breaks,
        double fixedExpense,
        double expensePerMetre,
        double expensePerSecond) {

    Shift withUntil(double later) {
        return copy(later, maxDuration, maxStops, maxTrips, breaks);
    }

    Shift withMaxDuration(double longer) {
        return copy(until, longer, maxStops, maxTrips, breaks);
    }

    Shift withMaxStops(int more) {
        return copy(until, maxDuration, more, maxTrips, breaks);
    }

    Shift withMaxTrips(int more) {
        return copy(until, maxDuration, maxStops, more, breaks);
    }

    Shift withBreaksLaterBy(double seconds) {
        List<Break> later = breaks.stream()
                .map(pause -> new Break(pause.opens(), pause.closes() + seconds, pause.length(), pause.duringWork()))
                .toList();
        return copy(until, maxDuration, maxStops, maxTrips, later);
    }

    private Shift copy(double end, double longest, int stops, int trips, List<Break> pauses) {
        return new Shift(
                id,
                driver,
                start,
                depot,
                from,
                end,
                longest,
                stops,
                trips,
                turnaround,
                capacity,
                aboard,
                skills,
                pauses,
                fixedExpense,
                expensePerMetre,
                expensePerSecond);
    }
}
