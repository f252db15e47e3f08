package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

record HsSuggestionResponse(
        @Schema(description = "A subheading.", example = "847130")
        String code,

        @Schema(example = "Automatic data processing machines; portable, weighing not more than 10kg")
        String description,

        @Schema(
                description = "Description of its heading.",
                example = "Automatic data processing machines and units thereof")
        String heading,

        @Schema(
                description =
                        "From 0 to 1: how much of the question was found, rare words counting more than frequent ones, and"
                                + " the line of the subheading more than those of its heading and chapter.",
                example = "0.912")
        BigDecimal score,

        @Schema(description = "One for each part of the question that was found.")
        List<HsReason> reasons) {

    HsSuggestionResponse {
        reasons = List.copyOf(reasons);
    }
}
