package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.ShippingDocument;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record GoodsRuleResponse(
        @Schema(description = "All that tells it from another rule.", example = "import.LY.93")
        String code,

        TradeDirection direction,

        @Schema(description = "ISO 3166-1 alpha-2; null for all countries.", example = "LY") @Nullable
        String country,

        @Schema(description = "Chapter, heading or subheading of the goods; null for all goods.", example = "93")
        @Nullable
        String hsPrefix,

        @Schema(description = "Of the goods; null whatever they have.") @Nullable
        Hazard hazard,

        @Schema(description = "Of the shipment; null for every content.") @Nullable
        ContentType contentType,

        @Schema(description = "Null for a rule without a limit.") @Nullable
        RuleMeasure measure,

        @Schema(description = "The most that is free of the rule, in kg or in `currency`.", example = "30") @Nullable
        BigDecimal maxFree,

        @Schema(description = "ISO 4217, of a `max_free` that is a value.", example = "USD") @Nullable
        String currency,

        @Schema(description = "That is needed.") @Nullable ShippingDocument document,

        RuleEffect effect,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "For people.", example = "Arms and ammunition are not sent there.")
        String detail,

        @Schema(example = "Resolution 1970 (2011) of the Security Council")
        String source,

        @Schema(description = "Whether it is an example, which nobody has checked against the law.")
        boolean demo,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    /** As findings name it. */
    String id() {
        return "%s@%s".formatted(code, validFrom);
    }

    /** Some goods have the rule, and not the shipment as a whole. */
    boolean isAboutSomeGoods() {
        return hsPrefix != null || hazard != null;
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
