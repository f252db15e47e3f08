package com.quenty.customer.documenttypes;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record DocumentTypeFilter(
        @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO") @CountryCode @Nullable
        String country,

        @Parameter(description = "The holders the type suits; `both` finds only types that suit both.") @Nullable
        AppliesTo appliesTo,

        @Nullable Boolean active) {}
