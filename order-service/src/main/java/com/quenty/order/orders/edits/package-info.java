/** Changes of an order's lines until it is packed, and their log. */
@NullMarked
package com.quenty.order.orders.edits;

import org.jspecify.annotations.NullMarked;
