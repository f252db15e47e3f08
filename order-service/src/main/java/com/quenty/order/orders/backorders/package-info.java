/** Accepted orders that wait for stock, and how new stock reaches them. */
@NullMarked
package com.quenty.order.orders.backorders;

import org.jspecify.annotations.NullMarked;
