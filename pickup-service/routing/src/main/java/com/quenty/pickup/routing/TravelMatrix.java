package com.quenty.pickup.routing;

/** Distances and free-flow times from place to place; never assumed to be the same in both directions. */
public final class TravelMatrix {
    private final int places;
    private final double[] metres;
    private final double[] seconds;

    /**
     * @param metres from row to column, zero or more
     * @param seconds free-flow seconds from row to column, zero or more
     */
    public TravelMatrix(double[][] metres, double[][] seconds) {
        places = metres.length;
        this.metres = flat(metres);
        this.seconds = flat(seconds);
    }

    private double[] flat(double[][] rows) {
        if (rows.length != places) {
            throw new IllegalArgumentException("distances and times are of as many places");
        }
        double[] all = new double[places * places];
        for (int from = 0; from < places; from++) {
            if (rows[from].length != places) {
                throw new IllegalArgumentException("a matrix of travel is square");
            }
            for (int to = 0; to < places; to++) {
                double value = rows[from][to];
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw new IllegalArgumentException("distances and times are zero or more");
                }
                all[from * places + to] = value;
            }
        }
        return all;
    }

    public int places() {
        return places;
    }

    public double metres(int from, int to) {
        return metres[from * places + to];
    }

    /** Seconds on empty roads. */
    public double seconds(int from, int to) {
        return seconds[from * places + to];
    }
}
