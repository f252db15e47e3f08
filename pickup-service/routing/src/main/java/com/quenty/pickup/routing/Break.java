package com.quenty.pickup.routing;

/**
 * A pause that begins within a window, at a stop, while waiting for one, or at the depot before or after the work.
 *
 * @param opens earliest second at which it begins
 * @param closes latest second at which it begins
 * @param length in seconds
 * @param duringWork it is not left for after the work, and taken before leaving it is a visit of the tour like others
 */
public record Break(double opens, double closes, double length, boolean duringWork) {

    public Break(double opens, double closes, double length) {
        this(opens, closes, length, false);
    }
}
