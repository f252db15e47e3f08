package com.quenty.intlshipping.importrules;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members that its kind does not have are null. */
record ImportRuleResponse(
        @Schema(
                description = "The country, the kind, and the HS code and origin where it is for some goods only.",
                example = "US.duty.6109.CN")
        String code,

        @Schema(description = "Of import, ISO 3166-1 alpha-2.", example = "US")
        String country,

        @Schema(example = "duty") ImportRuleKind kind,

        @Schema(description = "Beginning of the HS codes of the goods; null for all.", example = "6109") @Nullable
        String hsPrefix,

        @Schema(description = "In which the goods were made; null for all.", example = "CN") @Nullable
        String originCountry,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2025-05-02")
        LocalDate validFrom,

        @Schema(description = "Of `customs_value` and de minimis.", example = "fob") @Nullable
        ValueBasis basis,

        @Schema(description = "As a fraction.", example = "0.1650") @Nullable
        BigDecimal rate,

        @Schema(description = "Of `vat_base`: charged beside the customs value.") @Nullable
        List<VatBasePart> vatBase,

        @Schema(description = "ISO 4217, of all amounts and values.", example = "USD") @Nullable
        String currency,

        @Schema(description = "Customs value from which on the fee is charged, inclusive.", example = "2500.01")
        @Nullable
        BigDecimal minValue,

        @Schema(description = "Up to which goods are relieved, inclusive; 0 where none are.", example = "800") @Nullable
        BigDecimal maxValue,

        @Schema(
                description = "Charged instead of duty for each kind of goods up to `max_value`; nothing when null.",
                example = "3")
        @Nullable
        BigDecimal lineAmount,

        @Schema(description = "The least that the fee is.", example = "33.58") @Nullable
        BigDecimal minAmount,

        @Schema(description = "The most that the fee is.", example = "651.50") @Nullable
        BigDecimal maxAmount,

        @Schema(description = "An example that is shipped with the suite, to be checked before use.", example = "false")
        boolean demo,

        @Schema(example = "Harmonized Tariff Schedule of the United States, 2026")
        String source,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    ImportRule rule() {
        return new ImportRule(
                code,
                kind,
                hsPrefix,
                originCountry,
                validFrom,
                basis,
                rate,
                Objects.requireNonNullElse(vatBase, List.of()),
                currency,
                minValue,
                maxValue,
                lineAmount,
                minAmount,
                maxAmount,
                demo);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
