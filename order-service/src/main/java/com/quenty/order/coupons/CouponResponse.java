package com.quenty.order.coupons;

import com.quenty.order.prices.CouponKind;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CouponResponse(
        @Schema(example = "CPN-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String couponId,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String companyId,

        @Schema(example = "WELCOME10") String code,

        @Schema(description = "As on an invoice.", example = "10 % off for new customers")
        String label,

        @Schema(example = "percent") CouponKind kind,

        @Schema(description = "As a fraction.", example = "0.1000") @Nullable
        BigDecimal discountRate,

        @Schema(description = "At most the worth of the goods that it is for.", example = "5.00") @Nullable
        BigDecimal discountAmount,

        @Schema(description = "ISO 4217.", example = "USD") @Nullable
        String currency,

        @Schema(
                description = "Worth of the goods that it is for, before discounts, from which it is given.",
                example = "50.00")
        @Nullable
        BigDecimal minTotalAmount,

        @Schema(description = "The products that it is for; with no categories either, all.", example = "[4711]")
        List<Integer> productIds,

        @Schema(description = "The categories of products that it is for.", example = "[\"coffee\"]")
        List<String> categories,

        LocalDate validFrom,

        @Schema(description = "The day after its last.") @Nullable
        LocalDate validUntil,

        @Schema(description = "Orders that may hold it at a time.", example = "1000") @Nullable
        Integer maxUses,

        @Schema(description = "Orders of one customer that may hold it at a time.", example = "1") @Nullable
        Integer maxUsesPerCustomer,

        @Schema(
                description = "Orders that hold it now; those that were cancelled or expired have given it back.",
                example = "17")
        int uses,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String createdBy,

        Instant createdAt,

        @Schema(description = "From then on it can't be redeemed; orders keep it.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    /** Its terms never change but by being withdrawn; uses are no change of it. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }

    /** With the decimals of its currency: the columns have three for all. */
    CouponResponse inItsCurrency() {
        return new CouponResponse(
                couponId,
                companyId,
                code,
                label,
                kind,
                discountRate,
                money(discountAmount),
                currency,
                money(minTotalAmount),
                productIds,
                categories,
                validFrom,
                validUntil,
                maxUses,
                maxUsesPerCustomer,
                uses,
                createdBy,
                createdAt,
                withdrawnAt,
                withdrawnBy,
                withdrawalReason);
    }

    private @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null || currency == null
                ? null
                : Money.of(amount, currency).amount();
    }
}
