/** Units that come back after their delivery. */
@Owns("returned_items")
@NullMarked
package com.quenty.order.orders.returns;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
