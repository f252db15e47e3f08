package com.quenty.order.reservations;

/**
 * Units that one line of an order needs.
 *
 * @param lineNumber unique in the order
 * @param quantity in units, positive
 */
public record Demand(int lineNumber, int productId, int quantity) {}
