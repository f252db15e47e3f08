/** Changes of an order's lines until it is packed, and their log. */
@Owns("order_edits")
@Reads("orders")
@NullMarked
package com.quenty.order.orders.edits;

import com.quenty.platform.architecture.Owns;
import com.quenty.platform.architecture.Reads;
import org.jspecify.annotations.NullMarked;
