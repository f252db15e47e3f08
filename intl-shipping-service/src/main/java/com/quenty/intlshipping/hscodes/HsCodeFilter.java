package com.quenty.intlshipping.hscodes;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record HsCodeFilter(
        @Nullable HsLevel level,

        @Parameter(
                description = "A chapter or heading, of which the lines right below it are listed.",
                example = "8471")
        @Pattern(regexp = "[0-9]{2}|[0-9]{4}", message = "must be 2 or 4 digits")
        @Size(max = 4)
        @Nullable
        String parent,

        @Parameter(description = "In Roman digits.", example = "XVI")
        @Pattern(regexp = "[IVX]{1,5}", message = "must be a number in Roman digits")
        @Size(max = 5)
        @Nullable
        String section,

        @Parameter(
                description = "Words of the line itself, in any inflection; case and accents don't matter.",
                example = "roasted coffee")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
