package com.quenty.intlshipping.declarations;

import io.swagger.v3.oas.annotations.media.Schema;

/** A document that has to go with the goods, or be shown for them. */
public record RequiredDocument(
        ShippingDocument document,

        @Schema(
                description = "JSON pointer into the declaration, to that for which it is needed.",
                example = "/items/0/hs_code")
        String pointer,

        @Schema(description = "For people.", example = "Live plants need a phytosanitary certificate.")
        String detail,

        @Schema(
                description = "The dated rule that asks for it: its code and the day from which it is valid.",
                example = "import.any.06.phytosanitary_certificate@2026-01-01")
        String rule) {}
