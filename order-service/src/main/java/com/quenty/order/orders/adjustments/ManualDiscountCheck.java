package com.quenty.order.orders.adjustments;

import com.quenty.order.orders.Order;
import com.quenty.order.prices.AdjustmentKind;
import com.quenty.order.prices.OrderPrice;
import com.quenty.order.sellingterms.SellingTermsStore;
import com.quenty.platform.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks of each change of an order's lines what a discount by hand is asked when it is given: whether one person may take off that much of
 * what the order costs afterwards. Another person's approval holds for the fraction that was approved.
 */
@Component
public class ManualDiscountCheck {

    private final ManualAdjustmentRepository adjustments;
    private final SellingTermsStore terms;

    ManualDiscountCheck(ManualAdjustmentRepository adjustments, SellingTermsStore terms) {
        this.adjustments = adjustments;
        this.terms = terms;
    }

    /**
     * @param order before the change
     * @param after its price after the change
     * @throws AdjustmentProblems.ManualDiscountsBeyondLimit
     */
    public void requireWithinLimit(Order order, OrderPrice after) {
        var off = ManualDiscountPolicy.sum(after, AdjustmentKind.DISCOUNT);
        if (off.signum() == 0 || !ManualDiscountPolicy.isRaised(order.price(), after)) {
            return;
        }
        var limit = terms.manualDiscountLimit(order.companyId()).max(approved(order));
        if (!ManualDiscountPolicy.isWithin(after, AdjustmentKind.DISCOUNT, limit)) {
            throw new AdjustmentProblems.ManualDiscountsBeyondLimit(Money.of(off, order.currency()), after.subtotal());
        }
    }

    private BigDecimal approved(Order order) {
        return adjustments.findByOrderIdAndStatus(order.id(), AdjustmentStatus.APPLIED).stream()
                .map(ManualAdjustment::approvedShare)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
