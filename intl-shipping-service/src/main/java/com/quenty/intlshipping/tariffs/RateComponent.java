package com.quenty.intlshipping.tariffs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** A part of a rate, and the rule that it comes from. */
public record RateComponent(
        @Schema(
                description = "`base`, `weight`, `volume`, `fuel`, `insurance`, or the code of a surcharge.",
                example = "fuel")
        String code,

        @Schema(description = "For people.", example = "Fuel, 18.5 % of 62.40 USD")
        String label,

        @Schema(description = "With the currency's decimals.", example = "11.54")
        BigDecimal amount,

        @Schema(description = "The rule that says so.", example = "DHL_EXPRESS/fuel")
        String rule,

        @Schema(description = "Since when the rule is in force.", example = "2026-01-01")
        LocalDate ruleValidFrom) {

    public static final String BASE = "base";
    public static final String WEIGHT = "weight";
    public static final String VOLUME = "volume";
    public static final String FUEL = "fuel";
    public static final String INSURANCE = "insurance";

    private static final Set<String> OF_TARIFF = Set.of(BASE, WEIGHT, VOLUME, FUEL, INSURANCE);

    /** Whether it is no surcharge. */
    public static boolean isOfTariff(String code) {
        return OF_TARIFF.contains(code);
    }
}
