package com.quenty.intlshipping.tariffs;

import com.quenty.platform.money.Money;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

record CreateTariffRequest(
        @Schema(example = "DHL_EXPRESS") @NotBlank @Size(max = 50)
        String carrierCode,

        @Schema(description = "The carrier's service.", example = "EXPRESS_WORLDWIDE")
        @NotBlank
        @Pattern(regexp = "[A-Z0-9_]{1,50}", message = "must be capital letters, digits and underscores")
        String serviceType,

        @Schema(description = "As on a quote.", example = "Express Worldwide") @NotBlank @Size(max = 100)
        String serviceName,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "ISO 4217, of at most 2 decimals.", example = "USD")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = TextRules.CURRENCY_MESSAGE)
        String currency,

        @Schema(description = "Share of the insured value, as a fraction.", example = "0.0125")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal insuranceRate,

        @Schema(description = "The least that insurance costs.", example = "12.50")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 8, fraction = 2)
        BigDecimal minInsuranceAmount,

        @Schema(description = "The zone of each origin and destination; the longest postal prefix counts.")
        @NotEmpty
        @Size(max = 20_000)
        List<@Valid Lane> lanes,

        @Schema(
                description =
                        "For each zone from 0 kg upwards without gap or overlap; beyond the last the service carries nothing.")
        @NotEmpty
        @Size(max = 20_000)
        List<@Valid WeightBand> bands,

        @NotNull @Size(max = 50) List<@Valid Surcharge> surcharges,

        @Schema(description = "Reason of the change.", example = "General increase of January")
        @NotBlank
        @Size(max = 500)
        String reason) {

    /** Decimals that the columns of rates hold. */
    private static final int MOST_DECIMALS = 2;

    CreateTariffRequest {
        reason = TextRules.trimmed(reason);
    }

    String code() {
        return Tariff.code(carrierCode, serviceType);
    }

    /**
     * @throws com.quenty.platform.money.InvalidMoney for an unknown currency, or more decimals than it has
     * @throws TariffProblems.GapsOrOverlaps for rows that do not fit together
     */
    void requireWhole() {
        Money.decimals("/currency", currency, MOST_DECIMALS);
        Money.of("/min_insurance_amount", minInsuranceAmount, currency);
        for (int i = 0; i < bands.size(); i++) {
            Money.of("/bands/" + i + "/base_rate", bands.get(i).baseRate(), currency);
        }
        requireSurcharges();
        var faults = TariffRowPolicy.faults(lanes, bands);
        if (!faults.isEmpty()) {
            throw new TariffProblems.GapsOrOverlaps(faults);
        }
    }

    private void requireSurcharges() {
        var codes = new HashSet<String>();
        for (int i = 0; i < surcharges.size(); i++) {
            var surcharge = surcharges.get(i);
            var pointer = "/surcharges/" + i;
            Money.of(pointer + "/amount", surcharge.amount(), currency);
            if (!codes.add(surcharge.code()) || RateComponent.isOfTariff(surcharge.code())) {
                throw ValidationFailed.of(pointer + "/code", "is the code of another component");
            }
            if (surcharge.destinationPostalPrefix() != null && surcharge.destinationCountry() == null) {
                throw ValidationFailed.of(pointer + "/destination_country", "is needed with a postal prefix");
            }
        }
    }
}
