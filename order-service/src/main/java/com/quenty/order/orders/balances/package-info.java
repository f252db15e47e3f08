/** The debt of an order and what is paid of it, as previews answer it. */
@NullMarked
package com.quenty.order.orders.balances;

import org.jspecify.annotations.NullMarked;
