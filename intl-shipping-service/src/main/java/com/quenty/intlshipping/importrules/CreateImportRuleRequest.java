package com.quenty.intlshipping.importrules;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record CreateImportRuleRequest(
        @Schema(description = "Of import, ISO 3166-1 alpha-2.", example = "US") @NotNull @CountryCode
        String country,

        @Schema(description = "Decides which of the other members it has.", example = "duty") @NotNull
        ImportRuleKind kind,

        @Schema(
                description =
                        "Of `duty` and `vat`: beginning of the HS codes, 2, 4, 6 or 8 to 12 digits; for all when absent.",
                example = "6109")
        @Pattern(regexp = "[0-9]{2,12}", message = "must be 2, 4, 6 or 8 to 12 digits")
        @Nullable
        String hsPrefix,

        @Schema(
                description = "Of `duty` and de minimis: in which the goods were made; for all when absent.",
                example = "CN")
        @CountryCode
        @Nullable
        String originCountry,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Of `customs_value`, `fob` or `cif`; of de minimis, `intrinsic` or `cif`.") @Nullable
        ValueBasis basis,

        @Schema(description = "Of `duty`, `vat` and fees, as a fraction.", example = "0.1650")
        @PositiveOrZero
        @Digits(integer = 1, fraction = 6)
        @Nullable
        BigDecimal rate,

        @Schema(description = "Of `vat_base`: charged beside the customs value.") @Size(max = 4) @Nullable
        List<@NotNull VatBasePart> vatBase,

        @Schema(description = "ISO 4217, of all amounts and values.")
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        @Nullable
        String currency,

        @Schema(description = "Of `handling_fee`: customs value from which on it is charged, inclusive.")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal minValue,

        @Schema(description = "Of de minimis: up to which goods are relieved, inclusive; 0 where none are.")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal maxValue,

        @Schema(
                description =
                        "Of `duty_de_minimis`: charged instead of duty for each kind of goods; nothing when absent.")
        @PositiveOrZero
        @Digits(integer = 11, fraction = 3)
        @Nullable
        BigDecimal lineAmount,

        @Schema(description = "Of fees: the least.") @PositiveOrZero @Digits(integer = 11, fraction = 3) @Nullable
        BigDecimal minAmount,

        @Schema(description = "Of fees: the most.") @PositiveOrZero @Digits(integer = 11, fraction = 3) @Nullable
        BigDecimal maxAmount,

        @Schema(description = "Where the law says so.", example = "Harmonized Tariff Schedule, 2026")
        @NotBlank
        @Size(max = 500)
        String source) {

    /** Decimals that the columns of amounts hold. */
    private static final int MOST_DECIMALS = 3;

    String code() {
        return ImportRule.code(country, kind, hsPrefix, originCountry);
    }

    /** The code of the rule of the same kind for all goods. */
    String generalCode() {
        return ImportRule.code(country, kind, null, null);
    }

    /**
     * @throws ValidationFailed for members that the kind lacks or does not have
     * @throws com.quenty.platform.money.InvalidMoney for an unknown currency, or more decimals than it has
     */
    void requireFits() {
        var faults = new ArrayList<FieldProblem>();
        members().forEach((member, value) -> {
            if (value == null && kind.requires(member)) {
                faults.add(new FieldProblem('/' + member, "is needed for " + kind.code()));
            } else if (value != null && !kind.allows(member)) {
                faults.add(new FieldProblem('/' + member, "is nothing that %s has".formatted(kind.code())));
            }
        });
        if (faults.isEmpty()) {
            faults.addAll(contradictions());
        }
        if (!faults.isEmpty()) {
            throw new ValidationFailed(faults);
        }
        requireMoney();
    }

    private Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("hs_prefix", hsPrefix);
        members.put("origin_country", originCountry);
        members.put("basis", basis);
        members.put("rate", rate);
        members.put("vat_base", vatBase);
        members.put("currency", currency);
        sums().forEach((member, sum) -> members.put(member, sum));
        return members;
    }

    private Map<String, @Nullable BigDecimal> sums() {
        var sums = new LinkedHashMap<String, @Nullable BigDecimal>();
        sums.put("min_value", minValue);
        sums.put("max_value", maxValue);
        sums.put("line_amount", lineAmount);
        sums.put("min_amount", minAmount);
        sums.put("max_amount", maxAmount);
        return sums;
    }

    private List<FieldProblem> contradictions() {
        var faults = new ArrayList<FieldProblem>();
        if (basis == (kind == ImportRuleKind.CUSTOMS_VALUE ? ValueBasis.INTRINSIC : ValueBasis.FOB)) {
            faults.add(new FieldProblem("/basis", "is no basis of " + kind.code()));
        }
        if (kind == ImportRuleKind.VAT && rate != null && rate.compareTo(BigDecimal.ONE) >= 0) {
            faults.add(new FieldProblem("/rate", "must be less than 1"));
        }
        if (vatBase != null && vatBase.size() > vatBase.stream().distinct().count()) {
            faults.add(new FieldProblem("/vat_base", "names a part twice"));
        }
        boolean hasSums = sums().values().stream().anyMatch(sum -> sum != null);
        if (hasSums && currency == null) {
            faults.add(new FieldProblem("/currency", "is needed with an amount"));
        }
        if (minAmount != null && maxAmount != null && minAmount.compareTo(maxAmount) > 0) {
            faults.add(new FieldProblem("/max_amount", "must not be less than min_amount"));
        }
        return faults;
    }

    private void requireMoney() {
        var given = currency;
        if (given == null) {
            return;
        }
        Money.decimals("/currency", given, MOST_DECIMALS);
        sums().forEach((member, sum) -> {
            if (sum != null) {
                Money.of('/' + member, sum, given);
            }
        });
    }
}
