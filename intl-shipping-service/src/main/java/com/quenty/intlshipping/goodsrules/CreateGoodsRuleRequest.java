package com.quenty.intlshipping.goodsrules;

import com.quenty.intlshipping.declarations.ShippingDocument;
import com.quenty.intlshipping.manifests.ContentType;
import com.quenty.intlshipping.manifests.Hazard;
import com.quenty.platform.money.Money;
import com.quenty.platform.problem.FieldProblem;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

record CreateGoodsRuleRequest(
        @NotNull TradeDirection direction,

        @Schema(description = "ISO 3166-1 alpha-2; for all countries when absent.", example = "CO")
        @CountryCode
        @Nullable
        String country,

        @Schema(
                description = "Chapter, heading or subheading of the goods; for all goods when absent.",
                example = "9303")
        @Pattern(regexp = "([0-9]{2}){1,3}", message = "must be 2, 4 or 6 digits")
        @Nullable
        String hsPrefix,

        @Schema(description = "For goods with this danger only.") @Nullable
        Hazard hazard,

        @Schema(description = "For shipments of this content only.") @Nullable
        ContentType contentType,

        @Schema(description = "Together with `max_free`: the rule is for what is above it only.") @Nullable
        RuleMeasure measure,

        @Schema(description = "The most that is free of the rule, in kg or in `currency`.", example = "30")
        @PositiveOrZero
        @Digits(integer = 10, fraction = 3)
        @Nullable
        BigDecimal maxFree,

        @Schema(description = "ISO 4217, of a `max_free` that is a value.", example = "USD")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        @Nullable
        String currency,

        @Schema(description = "That is needed, for the effect `document`; also to end such a rule.") @Nullable
        ShippingDocument document,

        @NotNull RuleEffect effect,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "For people who send such goods.", example = "Hunting arms need an import licence.")
        @NotBlank
        @Size(max = 500)
        String detail,

        @Schema(description = "The law, treaty or guide that says so.", example = "Decree 2535 of 1993")
        @NotBlank
        @Size(max = 500)
        String source) {

    String code() {
        return GoodsRuleCode.of(direction, country, hsPrefix, hazard, contentType, measure, currency, document);
    }

    /** The fields that depend on each other. */
    void requireSense() {
        var problems = new ArrayList<FieldProblem>();
        if ((measure == null) != (maxFree == null)) {
            problems.add(new FieldProblem(measure == null ? "/measure" : "/max_free", "is needed together"));
        }
        if ((measure == RuleMeasure.TOTAL_VALUE) != (currency != null)) {
            problems.add(new FieldProblem("/currency", "is for a value, which needs one"));
        }
        if (measure == RuleMeasure.PIECE_WEIGHT && (hsPrefix != null || hazard != null)) {
            problems.add(new FieldProblem("/measure", "must not be of pieces in a rule for some goods"));
        }
        if (effect == RuleEffect.DOCUMENT && document == null) {
            problems.add(new FieldProblem("/document", "is needed for this effect"));
        }
        if (document != null && effect != RuleEffect.DOCUMENT && effect != RuleEffect.NONE) {
            problems.add(new FieldProblem("/document", "must be absent for this effect"));
        }
        if (!problems.isEmpty()) {
            throw new ValidationFailed(problems);
        }
        if (currency != null) {
            Money.decimals("/currency", currency);
        }
    }
}
