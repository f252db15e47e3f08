/** Orders from placing to the last return: what was bought, at which price, how far it has got. */
@Owns({"orders", "order_items"})
@NullMarked
package com.quenty.order.orders;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
