package com.quenty.order.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Names its product by id or by SKU, not both. */
@Schema(name = "PlaceOrderLine")
record OrderLineRequest(
        @Schema(example = "1") @Nullable Integer productId,

        @Size(max = 255) @Nullable String sku,

        @Schema(description = "Units.", example = "2") @Min(1)
        int quantity) {}
