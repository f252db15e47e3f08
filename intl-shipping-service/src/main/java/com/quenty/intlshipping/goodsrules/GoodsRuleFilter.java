package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record GoodsRuleFilter(
        @Nullable TradeDirection direction,

        @Parameter(description = "ISO 3166-1 alpha-2; rules of all countries are left out.", example = "CO")
        @CountryCode
        @Nullable
        String country,

        @Parameter(description = "Exactly this chapter, heading or subheading.", example = "93")
        @Pattern(regexp = "[0-9]{1,6}", message = "must be digits")
        @Size(max = 6)
        @Nullable
        String hsPrefix,

        @Nullable Hazard hazard,
        @Nullable RuleEffect effect,

        @Parameter(description = "Whether they are examples.") @Nullable
        Boolean demo) {}
