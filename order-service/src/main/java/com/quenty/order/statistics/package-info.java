/** Figures over many orders. */
@Reads({
    "orders",
    "order_items",
    "order_adjustments",
    "returned_items",
    "payments",
    "order_payments",
    "refunds",
    "refund_parts"
})
@NullMarked
package com.quenty.order.statistics;

import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
