package com.quenty.reverselogistics.returns.receipts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnexpectedGoods")
record UnexpectedGoodsResponse(
        @Schema(example = "CAFE-250") @Nullable String sku,

        @Schema(example = "A charger of another brand") String description,

        @Schema(example = "1") int quantity,

        String createdBy,
        Instant createdAt) {}
