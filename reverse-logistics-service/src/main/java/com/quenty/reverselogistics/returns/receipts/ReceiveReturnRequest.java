package com.quenty.reverselogistics.returns.receipts;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record ReceiveReturnRequest(
        @Schema(description = "As scanned from the parcel.", example = "RMA-0000-00001-3") @NotBlank @Size(max = 50)
        String returnAuthorizationNumber,

        @Schema(description = "Those whose goods were looked for in the parcel; others are still awaited.")
        @Size(min = 1, max = 100)
        List<@Valid Item> items,

        @Schema(description = "Goods in the parcel that are none of the return.") @Size(max = 100) @Nullable
        List<@Valid Unexpected> unexpected,

        @Schema(
                description = "Where the goods lie, in quarantine; that of the configuration when left out.",
                example = "RETURNS")
        @Size(max = 100)
        @Nullable
        String location) {

    ReceiveReturnRequest {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
        location = TextRules.trimmed(location);
    }

    @Schema(name = "ReceivedItem")
    record Item(
            @Schema(example = "RI-01KAMQ9C2D3E4F5G6H7J8K9M0N") @NotBlank @Size(max = 255)
            String returnItemId,

            @Schema(description = "Units of the goods that were sold; none of an empty box.", example = "1")
            @NotNull
            @PositiveOrZero
            Integer receivedQuantity,

            @Schema(description = "Units of other goods in their place.", example = "0") @PositiveOrZero @Nullable
            Integer swappedQuantity) {

        int swapped() {
            return swappedQuantity == null ? 0 : swappedQuantity;
        }
    }

    @Schema(name = "FoundGoods")
    record Unexpected(
            @Schema(description = "As scanned, where there is one.", example = "CAFE-250") @Size(max = 100) @Nullable
            String sku,

            @Schema(example = "A charger of another brand") @NotBlank @Size(max = 500)
            String description,

            @Schema(example = "1") @NotNull @Positive Integer quantity) {}

    void requireSound() {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).returnItemId())) {
                throw ValidationFailed.of("/items/%d/return_item_id".formatted(i), "is named twice");
            }
        }
    }
}
