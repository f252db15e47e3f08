/** The contracts of orders with the sibling services. */
@NullMarked
package com.quenty.order.orders.contract;

import org.jspecify.annotations.NullMarked;
