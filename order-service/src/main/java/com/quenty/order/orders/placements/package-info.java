/** Taking orders: prices, stock and addresses become those of a new order. */
@NullMarked
package com.quenty.order.orders.placements;

import org.jspecify.annotations.NullMarked;
