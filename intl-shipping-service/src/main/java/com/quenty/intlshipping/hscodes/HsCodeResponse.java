package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

record HsCodeResponse(
        @Schema(description = "The digits alone.", example = "8471300100")
        String code,

        @Schema(description = "Year of the edition.", example = "2022")
        int edition,

        @Schema(description = "Of the part that is the same in all countries.")
        HsLevel level,

        @Schema(
                description = "Of the part that is the same in all countries.",
                example = "Automatic data processing machines; portable, weighing not more than 10kg")
        String description,

        @Schema(
                description = "The digits after the sixth, which the country of import gives their meaning.",
                example = "0100")
        @Nullable
        String nationalSuffix,

        @Schema(description = "Null for goods of no kind.") @Nullable
        HsSection section,

        @Schema(description = "The lines above it, the chapter first.")
        List<HsLine> parents) {

    HsCodeResponse {
        parents = List.copyOf(parents);
    }
}
