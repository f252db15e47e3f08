package com.quenty.reverselogistics.returns.requests;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import com.quenty.reverselogistics.returns.Resolution;
import com.quenty.reverselogistics.returns.ReturnType;
import com.quenty.reverselogistics.rules.ReturnReason;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record CreateReturnRequest(
        @Schema(example = "ORD-1018-02041-2") @NotBlank @Size(max = 255)
        String orderNumber,

        @Schema(description = "`return` when left out; `keep_item` is for the seller to decide.", example = "return")
        @Nullable
        ReturnType returnType,

        @Schema(description = "`refund` when left out; that of an exchange is `exchange`.", example = "refund")
        @Nullable
        Resolution preferredResolution,

        @Schema(example = "The zip broke on the first day.") @Size(max = 2000) @Nullable
        String description,

        @Schema(description = "Each line of the order once.") @Size(min = 1, max = 100)
        List<@Valid Line> lines) {

    CreateReturnRequest {
        description = TextRules.trimmed(description);
        lines = List.copyOf(Objects.requireNonNullElse(lines, List.of()));
    }

    @Schema(name = "CreateReturnLine")
    record Line(
            @Schema(description = "Of the order.", example = "1") @NotNull @Positive
            Integer lineNumber,

            @Schema(description = "In units.", example = "1") @NotNull @Positive @Max(1000000)
            Integer quantity,

            @Schema(example = "defective") @NotNull ReturnReason returnReason,

            @Schema(example = "The bag was torn.") @Size(max = 2000) @Nullable
            String reasonDetails,

            @Schema(description = "Whether the packing was opened; so it is assumed when left out.", example = "true")
            @Nullable
            Boolean opened,

            @Schema(description = "Of an exchange: the product that is wanted instead.", example = "2") @Nullable
            Integer exchangeProductId) {

        Line {
            reasonDetails = TextRules.trimmed(reasonDetails);
        }
    }

    ReturnType type() {
        return returnType == null ? ReturnType.RETURN : returnType;
    }

    Resolution resolution() {
        if (type() == ReturnType.EXCHANGE) {
            return Resolution.EXCHANGE;
        }
        return preferredResolution == null ? Resolution.REFUND : preferredResolution;
    }

    /** Where each line of the order stands in the body. */
    Map<Integer, String> pointers() {
        var pointers = new HashMap<Integer, String>();
        for (int i = 0; i < lines.size(); i++) {
            pointers.put(lines.get(i).lineNumber(), "/lines/%d".formatted(i));
        }
        return pointers;
    }

    /** Its members fit each other. */
    void requireSound() {
        if (type() == ReturnType.KEEP_ITEM) {
            throw ValidationFailed.of("/return_type", "is for the seller to decide");
        }
        boolean exchange = type() == ReturnType.EXCHANGE;
        if (preferredResolution != null && (preferredResolution == Resolution.EXCHANGE) != exchange) {
            throw ValidationFailed.of("/preferred_resolution", "does not fit the type of the return");
        }
        var seen = new HashMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (seen.put(line.lineNumber(), i) != null) {
                throw ValidationFailed.of("/lines/%d/line_number".formatted(i), "is named twice");
            }
            if ((line.exchangeProductId() != null) != exchange) {
                throw ValidationFailed.of(
                        "/lines/%d/exchange_product_id".formatted(i),
                        exchange ? "must not be null" : "is for an exchange only");
            }
        }
    }
}
