/** Coupons: discounts that buyers redeem by a code, each only so many times. */
@Owns({"coupons", "coupon_holders", "coupon_uses"})
@NullMarked
package com.quenty.order.coupons;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
