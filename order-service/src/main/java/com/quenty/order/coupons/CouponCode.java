package com.quenty.order.coupons;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a code is written: letters of any case are the same. */
public final class CouponCode {

    private CouponCode() {}

    @Nullable
    public static String canonical(@Nullable String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
