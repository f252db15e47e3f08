package com.quenty.order.coupons;

import org.springframework.stereotype.Component;

/**
 * Takes coupons for orders and gives them back, within the caller's transaction. Last of all locks: an order's row and its stock are
 * locked before.
 */
@Component
public class CouponStore {

    private final CouponRepository coupons;

    CouponStore(CouponRepository coupons) {
        this.coupons = coupons;
    }

    /** @throws CouponProblems.UsedUp when others were faster */
    public void take(CouponTerms coupon, String orderNumber, String customerId) {
        if (!coupons.take(coupon.id(), coupon.maxUsesPerCustomer(), orderNumber, customerId)) {
            throw new CouponProblems.UsedUp();
        }
    }

    /** The order was cancelled or has expired; another may have its use. */
    public void giveBack(String orderNumber) {
        coupons.giveBack(orderNumber);
    }
}
