package com.quenty.order.products;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record UpsertProductsRequest(
        @Schema(
                description = "The company that sells them; the caller's when absent.",
                example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId,

        // Not @Valid: a bad row is reported in its result.
        @NotNull @Size(min = 1, max = 1000) List<ProductRow> products) {}
