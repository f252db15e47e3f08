package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.media.Schema;

/** A group of chapters. */
record HsSection(
        @Schema(description = "In Roman digits.", example = "XVI")
        String number,

        @Schema(example = "Machinery and mechanical appliances; electrical equipment; parts thereof")
        String title) {}
