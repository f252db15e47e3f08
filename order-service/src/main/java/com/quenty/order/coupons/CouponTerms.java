package com.quenty.order.coupons;

import com.quenty.order.prices.CouponKind;
import com.quenty.order.prices.PriceRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A coupon as an order finds it, column by column. */
public record CouponTerms(
        long id,
        String code,
        String label,
        CouponKind kind,
        @Nullable BigDecimal discountRate,
        @Nullable BigDecimal discountAmount,
        @Nullable String currency,
        @Nullable BigDecimal minTotalAmount,
        List<Integer> productIds,
        List<String> categories,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer maxUses,
        @Nullable Integer maxUsesPerCustomer,
        int uses) {

    /**
     * Whether it may be redeemed now. Taking it asks again, for many may ask at a time.
     *
     * @param held orders of the customer that hold it
     * @throws CouponProblems.NotValid before its first day and after its last
     * @throws CouponProblems.CurrencyDiffers when its amounts are in another currency than the order
     * @throws CouponProblems.UsedUp when as many orders hold it as may
     */
    public void requireRedeemable(LocalDate today, String orderCurrency, int held) {
        if (today.isBefore(validFrom) || (validUntil != null && !today.isBefore(validUntil))) {
            throw new CouponProblems.NotValid();
        }
        if (currency != null && !Objects.equals(currency, orderCurrency)) {
            throw new CouponProblems.CurrencyDiffers(currency);
        }
        if ((maxUses != null && uses >= maxUses) || (maxUsesPerCustomer != null && held >= maxUsesPerCustomer)) {
            throw new CouponProblems.UsedUp();
        }
    }

    /** As an order freezes it, once it is known what it is redeemed for. */
    public PriceRules.Coupon rule() {
        return new PriceRules.Coupon(
                code,
                label,
                kind,
                kind == CouponKind.PERCENT ? discountRate : discountAmount,
                minTotalAmount,
                productIds,
                categories,
                null);
    }
}
