package com.quenty.order.reservations;

/**
 * What one line of an order wants.
 *
 * @param lineNumber unique in the order
 * @param quantity in units, positive
 * @param pointer where the caller's request says so, to point there when there is not enough
 */
public record Demand(int lineNumber, int productId, int quantity, String pointer) {}
