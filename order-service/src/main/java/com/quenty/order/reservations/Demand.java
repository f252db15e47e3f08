package com.quenty.order.reservations;

/**
 * What one line of an order wants.
 *
 * @param lineNumber unique in the order
 * @param quantity in units, positive
 */
public record Demand(int lineNumber, int productId, int quantity) {}
