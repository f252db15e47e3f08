package com.quenty.order.stockcounts;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record OpenCountRequest(
        @Schema(description = "Count the stock of this place; of all places when absent.", example = "BOG-1")
        @Size(max = 255)
        @Nullable
        String location,

        @Schema(description = "Count this product only.", example = "4711") @Positive @Nullable
        Integer productId,

        @Schema(
                description = "The company whose goods are counted; the caller's when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        @Size(max = 2000) @Nullable String notes) {

    OpenCountRequest {
        location = TextRules.trimmed(location);
        notes = TextRules.trimmed(notes);
    }
}
