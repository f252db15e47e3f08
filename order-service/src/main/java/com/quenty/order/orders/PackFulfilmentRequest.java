package com.quenty.order.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PackFulfilmentRequest(
        @Schema(description = "What goes into the parcel; all that is not packed yet when left out.")
        @Size(min = 1, max = 100)
        @Nullable
        List<@Valid Line> lines) {

    @Schema(name = "PackLine")
    record Line(
            @Schema(example = "1") int lineNumber,

            @Schema(description = "Units.", example = "1") @Min(1)
            int quantity) {}
}
