/** What the siblings read of orders, and report about them. */
@NullMarked
package com.quenty.order.orders.contract;

import org.jspecify.annotations.NullMarked;
