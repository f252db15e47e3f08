package com.quenty.order.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only what changes; lines that are not named stay. */
record EditOrderRequest(
        @NotEmpty @Size(max = 100) List<@Valid Line> lines,

        @Schema(description = "The total as previewed; refused when it is another by now.") @Nullable
        BigDecimal totalAmount,

        @Schema(example = "Customer called") @Size(max = 500) @Nullable
        String reason) {

    /** A line of the order by its number, or a new one by its product. */
    @Schema(name = "EditOrderLine")
    record Line(
            @Schema(example = "1") @Nullable Integer lineNumber,

            @Nullable Integer productId,
            @Size(max = 255) @Nullable String sku,

            @Schema(description = "Units from now on; 0 takes the line back.", example = "3") @Min(0)
            int quantity) {}
}
