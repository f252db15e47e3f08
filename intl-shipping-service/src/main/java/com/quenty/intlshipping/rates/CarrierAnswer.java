package com.quenty.intlshipping.rates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a carrier gave for a service over its interface, unrounded and in its order. They are kept with the rate, which
 * is computed of nothing else.
 */
public record CarrierAnswer(
        @Schema(description = "The carrier's interface.", example = "mydhl")
        String source,

        @Schema(example = "DHL_EXPRESS") String carrierCode,
        @Schema(example = "EXPRESS_WORLDWIDE") String serviceType,
        @Schema(example = "EXPRESS WORLDWIDE") String serviceName,

        @Schema(description = "As the carrier names the service.", example = "P") @Nullable
        String productCode,

        @Schema(description = "ISO 4217, in which the carrier bills.", example = "USD")
        String currency,

        @Schema(description = "The total as the carrier gave it.", example = "86.44")
        BigDecimal totalPrice,

        @Schema(description = "Parts of the total as the carrier gave them, the service itself first.")
        List<Charge> charges,

        @Schema(description = "As the carrier names the place it goes to.", example = "MAD")
        String zone,

        @Schema(description = "Working days on the way.", example = "3")
        int transitDays,

        @Schema(description = "By the prices of this day.", example = "2026-12-01")
        LocalDate pricedOn) {

    /** A part of the price that a carrier gave. */
    public record Charge(
            @Schema(
                    description = "The component that it is: `base`, `fuel`, `insurance`, or the code of a surcharge.",
                    example = "fuel")
            String component,

            @Schema(description = "As the carrier names it.", example = "FUEL SURCHARGE")
            String name,

            @Schema(description = "The carrier's code of it; null for the service itself.", example = "FF") @Nullable
            String serviceCode,

            @Schema(description = "As the carrier gave it, in its currency.", example = "11.54")
            BigDecimal price) {}

    public CarrierAnswer {
        charges = List.copyOf(charges);
    }
}
