/** Units that come back after their delivery. */
@NullMarked
package com.quenty.order.orders.returns;

import org.jspecify.annotations.NullMarked;
