/** Cancelling orders, or the part of them that has not left, and giving back what they are overpaid then. */
@NullMarked
package com.quenty.order.orders.cancellations;

import org.jspecify.annotations.NullMarked;
