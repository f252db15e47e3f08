package com.quenty.intlshipping.importrules;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

record ImportRuleFilter(
        @Parameter(description = "Of import.", example = "US") @CountryCode @Nullable
        String country,

        @Nullable ImportRuleKind kind,

        @Nullable Boolean demo) {}
