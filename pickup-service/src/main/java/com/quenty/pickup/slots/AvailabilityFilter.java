package com.quenty.pickup.slots;

import com.quenty.pickup.zones.PickupType;
import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AvailabilityFilter(
        @Parameter(description = "ISO 3166-1 alpha-2.", example = "CO") @NotNull @CountryCode
        String country,

        @Parameter(description = "Of the address; case, blanks and hyphens don't matter.", example = "110111")
        @NotBlank
        @Size(max = 20)
        String postalCode,

        @Parameter(description = "`scheduled` when left out.") @Nullable
        PickupType pickupType,

        @Parameter(description = "First day, inclusive; today when left out.", example = "2099-12-01") @Nullable
        LocalDate dateFrom,

        @Parameter(
                description = "Exclusive, at most 31 days after the first; a week after it when left out.",
                example = "2099-12-08")
        @Nullable
        LocalDate dateUntil) {}
