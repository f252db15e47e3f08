package com.quenty.order.orders.placements;

import com.quenty.order.orders.Address;
import com.quenty.order.orders.OrderTerms;
import com.quenty.order.reservations.AllocationStrategy;
import com.quenty.platform.problem.LinePointers;
import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

record PlaceOrderRequest(
        @Schema(
                description =
                        "The buyer. Callers with the data scope `own` may leave it out and can only order for themselves.",
                example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        @Size(max = 255)
        @Nullable
        String customerId,

        @Schema(
                description = "The seller. Callers who belong to a company may leave it out.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @NotEmpty @Size(max = 100) List<@Valid Line> lines,

        @Schema(description = "ISO 4217; that of all products.", example = "USD") @NotBlank @Size(max = 10)
        String currency,

        @Valid Address shippingAddress,

        @Schema(description = "The shipping address when left out.") @Valid @Nullable
        Address billingAddress,

        @Schema(
                description =
                        "The total as computed by the caller or previewed; refused when it is not what the order costs.")
        @Nullable
        BigDecimal totalAmount,

        @Schema(
                description = "Of a coupon that the order takes; upper and lower case are the same.",
                example = "WELCOME10")
        @Size(max = 50)
        @Nullable
        String couponCode,

        @Schema(
                description = "Whether units that are not in stock are waited for; otherwise the order is refused.",
                defaultValue = "false")
        @Nullable
        Boolean allowBackorder,

        @Schema(description = "From which buckets the stock is taken first.", defaultValue = "fefo") @Nullable
        AllocationStrategy allocationStrategy) {

    /** @throws ValidationFailed for a region that its country does not have */
    void requireKnownRegions() {
        shippingAddress.requireKnownRegion("/shipping_address");
        if (billingAddress != null) {
            billingAddress.requireKnownRegion("/billing_address");
        }
    }

    OrderTerms terms() {
        return new OrderTerms(
                shippingAddress,
                billingAddress == null ? shippingAddress : billingAddress,
                Boolean.TRUE.equals(allowBackorder),
                allocationStrategy == null ? AllocationStrategy.FEFO : allocationStrategy,
                null);
    }

    /** Names its product by id or by SKU, not both. */
    @Schema(name = "PlaceOrderLine")
    record Line(
            @Schema(example = "1") @Nullable Integer productId,

            @Size(max = 255) @Nullable String sku,

            @Schema(description = "Units.", example = "2") @Min(1)
            int quantity) {}

    Cart cart() {
        return Cart.of(IntStream.range(0, lines.size())
                .mapToObj(i -> new Cart.Wanted(
                        i + 1,
                        lines.get(i).productId(),
                        lines.get(i).sku(),
                        lines.get(i).quantity()))
                .toList());
    }

    LinePointers pointers() {
        return LinePointers.inOrder("/lines", lines.size());
    }
}
