package com.quenty.order.orders;

import com.quenty.order.prices.Adjustment;
import com.quenty.order.prices.AdjustmentKind;
import com.quenty.order.prices.AdjustmentSource;
import com.quenty.order.prices.OrderPrice;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A discount, charge or tax of an order. */
public record OrderAdjustmentResponse(
        AdjustmentKind kind,

        @Schema(description = "The line that it is for; null for the whole order.") @Nullable
        Integer lineNumber,

        @Schema(description = "As on an invoice.", example = "IVA 19 %")
        String label,

        AdjustmentSource source,

        @Schema(
                description = "The coupon's code, the id of the manual adjustment, or the tax category.",
                example = "standard")
        @Nullable
        String reference,

        @Schema(description = "As a fraction, of a tax or of a discount in percent.", example = "0.19") @Nullable
        BigDecimal rate,

        @Schema(description = "Negative for what is taken off.", example = "4.75")
        BigDecimal amount,

        @Schema(description = "Whether it is a part of the prices already and not added to the total.")
        boolean included,

        @Schema(description = "Whether it is the tax of the shipping charge.")
        boolean ofShipping,

        @Schema(description = "The amount by line; largest remainder, so that every cent belongs to a line.")
        List<Share> shares) {

    @Schema(name = "OrderAdjustmentShare")
    public record Share(
            int lineNumber, @Schema(example = "4.75") BigDecimal amount) {}

    public static List<OrderAdjustmentResponse> of(OrderPrice price) {
        return price.adjustments().stream()
                .map(adjustment -> of(adjustment, price.currency()))
                .toList();
    }

    private static OrderAdjustmentResponse of(Adjustment adjustment, String currency) {
        var rate = adjustment.rate();
        return new OrderAdjustmentResponse(
                adjustment.kind(),
                adjustment.line(),
                adjustment.label(),
                adjustment.source(),
                adjustment.reference(),
                rate == null ? null : plain(rate),
                Money.of(adjustment.amount(), currency).amount(),
                adjustment.included(),
                adjustment.ofShipping(),
                new TreeMap<>(adjustment.shares())
                        .entrySet().stream()
                                .map(share -> new Share(
                                        share.getKey(),
                                        Money.of(share.getValue(), currency).amount()))
                                .toList());
    }

    /** The column pads it. */
    private static BigDecimal plain(BigDecimal rate) {
        var stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
