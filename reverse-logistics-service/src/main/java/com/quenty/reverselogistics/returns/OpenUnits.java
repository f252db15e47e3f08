package com.quenty.reverselogistics.returns;

/**
 * Units of a line in returns.
 *
 * @param counted that are coming back, or have
 * @param told of these, those that order-service knows to have come back
 * @param refunded for which the exact amount was found
 */
public record OpenUnits(int counted, int told, int refunded) {

    public static final OpenUnits NONE = new OpenUnits(0, 0, 0);
}
