package com.quenty.reverselogistics.rules;

import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything that a rule says. */
@Schema(name = "ReturnRuleTerms")
public record RuleTerms(
        @Schema(description = "Days after the delivery in which a return can be asked for.", example = "30")
        @Min(0)
        @Max(3650)
        Integer windowDays,

        @Schema(
                description = "Days in which the goods have to come after the request, or after its approval.",
                example = "14")
        @Min(1)
        @Max(365)
        Integer authorizationDays,

        @Schema(description = "Only returned when it is the seller's fault.", example = "false")
        Boolean finalSale,

        @Schema(description = "Once opened only returned when it is the seller's fault.", example = "false")
        Boolean hygiene,

        @Schema(description = "People decide on every return of the category.", example = "false")
        Boolean manual,

        @Schema(description = "After so many days from the delivery people decide.", example = "30") @Min(0) @Max(3650)
        Integer manualAfterDays,

        @Schema(description = "Above it people decide, and in every other currency too.") @Size(max = 50)
        List<@Valid CurrencyAmount> manualAboveAmounts,

        @Schema(description = "Units that cost more are not returned; without limit in other currencies.")
        @Size(max = 50)
        List<@Valid CurrencyAmount> maxUnitPrices,

        @Schema(description = "Reasons that are not accepted.") @Size(max = 20)
        List<ReturnReason> refusedReasons,

        @Schema(description = "Reasons that are approved without people, where nothing else speaks for their decision.")
        @Size(max = 20)
        List<ReturnReason> approvedReasons,

        @Schema(
                description = "Fraction of the price that is deducted for a change of mind, and for other reasons.",
                example = "0.1000")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal changeOfMindFee,

        @Schema(description = "Fraction of the price that is deducted for a wrong size.", example = "0.0500")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        BigDecimal sizeFee,

        @Schema(description = "One for each grade; of no account when it is the seller's fault.") @Size(max = 6)
        List<@Valid GradeFactor> conditionFactors,

        @Schema(description = "Units that are worth less stay with the customer, who is refunded.") @Size(max = 50)
        List<@Valid CurrencyAmount> keepBelowAmounts) {

    public RuleTerms {
        manualAboveAmounts = List.copyOf(Objects.requireNonNullElse(manualAboveAmounts, List.of()));
        maxUnitPrices = List.copyOf(Objects.requireNonNullElse(maxUnitPrices, List.of()));
        refusedReasons = List.copyOf(Objects.requireNonNullElse(refusedReasons, List.of()));
        approvedReasons = List.copyOf(Objects.requireNonNullElse(approvedReasons, List.of()));
        conditionFactors = List.copyOf(Objects.requireNonNullElse(conditionFactors, List.of()));
        keepBelowAmounts = List.copyOf(Objects.requireNonNullElse(keepBelowAmounts, List.of()));
    }

    /**
     * Every grade is named once and no currency twice, and a worse grade is not worth more than a better one.
     *
     * @param pointer of the terms
     */
    public void requireSound(String pointer) {
        requireOnce(manualAboveAmounts, pointer + "/manual_above_amounts");
        requireOnce(maxUnitPrices, pointer + "/max_unit_prices");
        requireOnce(keepBelowAmounts, pointer + "/keep_below_amounts");
        var left = EnumSet.allOf(ConditionGrade.class);
        for (int i = 0; i < conditionFactors.size(); i++) {
            if (!left.remove(conditionFactors.get(i).grade())) {
                throw ValidationFailed.of(pointer + "/condition_factors/%d/grade".formatted(i), "is named twice");
            }
        }
        if (!left.isEmpty()) {
            throw ValidationFailed.of(
                    pointer + "/condition_factors",
                    "lacks the grade " + left.iterator().next().code());
        }
        var better = BigDecimal.ONE;
        for (var grade : ConditionGrade.values()) {
            var factor = factor(grade);
            if (factor.compareTo(better) > 0) {
                throw ValidationFailed.of(
                        pointer + "/condition_factors",
                        "makes %s worth more than a better grade".formatted(grade.code()));
            }
            better = factor;
        }
    }

    private static void requireOnce(List<CurrencyAmount> amounts, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; i < amounts.size(); i++) {
            if (!seen.add(amounts.get(i).currency())) {
                throw ValidationFailed.of("%s/%d/currency".formatted(pointer, i), "is named twice");
            }
        }
    }

    /** Fraction of the price that is deducted for a reason. */
    public BigDecimal feeRate(ReturnReason reason) {
        if (reason.isOurFault()) {
            return BigDecimal.ZERO;
        }
        return reason == ReturnReason.SIZE ? sizeFee : changeOfMindFee;
    }

    /** Fraction of the price that goes back for goods of a grade, whatever the reason. */
    public BigDecimal factor(ConditionGrade grade) {
        return conditionFactors.stream()
                .filter(each -> each.grade() == grade)
                .map(GradeFactor::factor)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** Fraction of the price that goes back for goods that came back for a reason in a condition. */
    public BigDecimal factor(ReturnReason reason, ConditionGrade grade) {
        return reason.isOurFault() ? BigDecimal.ONE : factor(grade);
    }

    /** Empty where there is no limit in the currency. */
    static Optional<BigDecimal> in(String currency, List<CurrencyAmount> amounts) {
        return amounts.stream()
                .filter(each -> each.currency().equals(currency))
                .map(CurrencyAmount::amount)
                .findFirst();
    }

    /** Whether a return of this value is too much to be approved without people. */
    public boolean isManualAt(BigDecimal amount, String currency) {
        return in(currency, manualAboveAmounts)
                .map(limit -> amount.compareTo(limit) > 0)
                .orElse(true);
    }

    /** Whether a unit of this price may come back at all. */
    public boolean isWithinMaxUnitPrice(BigDecimal price, String currency) {
        return in(currency, maxUnitPrices)
                .map(limit -> price.compareTo(limit) <= 0)
                .orElse(true);
    }

    /** Whether the units are worth less than it costs to bring them back. */
    public boolean isKeptAt(BigDecimal amount, String currency) {
        return in(currency, keepBelowAmounts)
                .map(limit -> amount.compareTo(limit) < 0)
                .orElse(false);
    }
}
