package com.quenty.order.orders;

import com.quenty.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order has moved; published within the transaction that moved it.
 *
 * @param from null when it was placed
 * @param shortfall units that wait for stock
 */
record OrderMoved(
        String orderNumber,
        String companyId,
        @Nullable OrderStatus from,
        OrderStatus to,
        Money total,
        long shortfall) {}
