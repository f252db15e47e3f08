package com.quenty.intlshipping.tariffs;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a shipment goes from and to, and the carrier's zone of it. */
public record Lane(
        @Schema(description = "ISO 3166-1 alpha-2; any origin when absent.", example = "CO") @CountryCode @Nullable
        String originCountry,

        @Schema(description = "ISO 3166-1 alpha-2; any destination when absent.", example = "ES") @CountryCode @Nullable
        String destinationCountry,

        @Schema(
                description =
                        "Beginning of the postal code at the destination, capital letters and digits alone; all of the country"
                                + " when absent.",
                example = "35")
        @Pattern(regexp = "[A-Z0-9]{1,10}", message = "must be one to ten capital letters or digits")
        @Nullable
        String destinationPostalPrefix,

        @Schema(description = "As the carrier names it.", example = "4")
        @NotBlank
        @Pattern(regexp = "[A-Z0-9_-]{1,20}", message = "must be one to twenty capital letters, digits, _ or -")
        String zone,

        @Schema(description = "Working days on the way.", example = "3") @Min(0) @Max(365)
        int transitDays) {}
