package com.quenty.reverselogistics.amounts;

import com.quenty.platform.money.Money;
import java.util.List;

/**
 * Money that goes back for an item.
 *
 * @param fee deducted within it
 * @param steps add up to the amount
 */
public record RefundAmount(Money amount, Money fee, List<RefundStep> steps) {

    public RefundAmount {
        steps = List.copyOf(steps);
    }
}
