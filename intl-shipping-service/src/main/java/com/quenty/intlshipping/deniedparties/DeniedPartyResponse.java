package com.quenty.intlshipping.deniedparties;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name of an entry of a list. */
record DeniedPartyResponse(
        @Schema(description = "Of the entry, as the list has it; its other names have the same.", example = "DEMO-0001")
        String reference,

        @Schema(example = "Zoltan Quibberdink") String name,

        @Schema(description = "As the list says.", example = "ZZ") @Nullable
        String country,

        @Schema(description = "The law or programme that it is listed under.", example = "Invented") @Nullable
        String programme) {}
