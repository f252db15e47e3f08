package com.quenty.order.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whether products can be had now; how many there are stays with the company. */
@Schema(name = "ProductAvailability")
record AvailabilityResponse(
        @Schema(description = "Of the products that the caller may see, in the order of their ids.")
        List<Item> items) {

    @Schema(name = "ProductAvailabilityItem")
    record Item(
            @Schema(example = "4711") int productId,

            @Schema(description = "Whether at least one unit can be reserved at this moment.")
            boolean inStock) {}
}
