package com.quenty.order.refunds;

import com.quenty.platform.money.Money;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A refund to be made.
 *
 * @param lines the part of the amount that is for each; the rest is for the order as a whole
 * @param pointers of the lines, by their number; an amount is at {@code /amount} of it, the number at {@code /line_number}
 * @param returnItemId of reverse-logistics-service
 */
record RefundOrder(
        Money amount,
        NavigableMap<Integer, Money> lines,
        NavigableMap<Integer, String> pointers,
        boolean toStoreCredit,
        String reason,
        @Nullable String returnItemId) {}
