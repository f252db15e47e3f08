package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;

/** One line of the nomenclature. */
record HsLine(
        @Schema(example = "8471") String code,
        HsLevel level,

        @Schema(example = "Automatic data processing machines and units thereof")
        String description) {}
