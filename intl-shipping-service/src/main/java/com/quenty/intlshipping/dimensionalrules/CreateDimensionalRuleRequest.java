package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CreateDimensionalRuleRequest(
        @Schema(example = "DHL_EXPRESS") @NotBlank @Size(max = 50)
        String carrierCode,

        @NotNull MeasureUnits units,

        @Schema(
                description =
                        "ISO 3166-1 alpha-2, together with `destination_country`; for all lanes without a rule of their own when"
                                + " absent.",
                example = "US")
        @CountryCode
        @Nullable
        String originCountry,

        @Schema(description = "ISO 3166-1 alpha-2, together with `origin_country`.", example = "PR")
        @CountryCode
        @Nullable
        String destinationCountry,

        @Schema(description = "First day on which it is valid; after today.", example = "2099-01-01") @NotNull
        LocalDate validFrom,

        @Schema(
                description = "Volume of one unit of weight: cm3 for each kg, cubic inches for each lb.",
                example = "5000")
        @NotNull
        @Positive
        @Digits(integer = 6, fraction = 3)
        BigDecimal divisor,

        @NotNull SideRounding sideRounding,

        @Schema(description = "Weights are rounded up to the next multiple of it; in the units.", example = "0.5")
        @NotNull
        @Positive
        @Digits(integer = 4, fraction = 3)
        BigDecimal weightStep,

        @Schema(
                description =
                        "Pieces of at most this volume are billed by their weight, in the units; every volume counts when absent.",
                example = "1728")
        @Positive
        @Digits(integer = 9, fraction = 3)
        @Nullable
        BigDecimal minVolume,

        @Schema(description = "Where the carrier says so.", example = "Service guide of the carrier, 2026")
        @NotBlank
        @Size(max = 500)
        String source) {

    String code() {
        return DimensionalRuleQueries.code(carrierCode, units, originCountry, destinationCountry);
    }

    void requireLane() {
        if ((originCountry == null) != (destinationCountry == null)) {
            throw ValidationFailed.of(
                    originCountry == null ? "/origin_country" : "/destination_country", "is needed for a lane");
        }
    }
}
