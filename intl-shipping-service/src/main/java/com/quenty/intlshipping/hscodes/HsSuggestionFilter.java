package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record HsSuggestionFilter(
        @Parameter(description = "The goods, in words.", example = "cotton t-shirts")
        @NotBlank
        @Size(min = 2, max = 255)
        String q,

        @Parameter(description = "So many at most; 5 unless said.", example = "5") @Min(1) @Max(20) @Nullable
        Integer limit) {

    private static final int FEW = 5;

    int atMost() {
        return limit == null ? FEW : limit;
    }
}
