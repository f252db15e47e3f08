package com.quenty.intlshipping.deniedparties;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DeniedPartyFilter(
        @Parameter(description = "Part of a name; case and accents don't matter.", example = "quibber")
        @Size(min = 2, max = 100)
        @Nullable
        String q) {}
