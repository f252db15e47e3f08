package com.quenty.pickup.tariffs;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** Amounts in the tariff's currency. */
public record TariffPrices(
        @Schema(description = "Of each pickup, by its kind.") @NotNull @Valid
        BasePrices base,

        @Schema(description = "In kg; so much of the packages' weight is in the base price.", example = "5")
        @DecimalMin("0")
        @Digits(integer = 6, fraction = 3)
        BigDecimal freeWeightKg,

        @Schema(description = "For each kg over the free weight, parts of a kg in proportion.", example = "1200")
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal perKg,

        @Schema(description = "For coming to the zone.", example = "0")
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal zone,

        @Schema(description = "For packing the goods.", example = "4000")
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal packaging,

        @Schema(description = "Share of the insured value, as a fraction.", example = "0.0100")
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 6)
        BigDecimal insuranceRate,

        @Schema(description = "For cancelling after the zone's cut-off.", example = "5000")
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal cancellationFee,

        @Schema(description = "For each attempt that failed on the customer's side.", example = "0")
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 3)
        BigDecimal failedAttemptFee) {}
