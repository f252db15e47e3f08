/** Discounts and fees that people give an order, with a reason, and beyond a limit with another person's approval. */
@Reads("orders")
@NullMarked
package com.quenty.order.orders.adjustments;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
