/** The price of an order: its lines, and the discounts, charges and taxes that follow from its rules. Pure. */
@NullMarked
package com.quenty.order.prices;

import org.jspecify.annotations.NullMarked;
