package com.quenty.order.linecredits;

import java.math.BigDecimal;

/**
 * The part of a credit that belongs to a line.
 *
 * @param amount that has not lapsed
 * @param settled the money has gone back
 * @param failed the money could not be given back, so that it counts for nothing unless it is tried again
 * @param returned for goods that came back: they have left before, and are not taken off the order
 */
record LineCredit(long id, int lineNumber, BigDecimal amount, boolean settled, boolean failed, boolean returned) {}
