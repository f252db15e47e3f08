package com.quenty.pickup.zones;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record ZoneFilter(
        @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO") @CountryCode @Nullable
        String country,

        @Nullable Boolean active) {}
