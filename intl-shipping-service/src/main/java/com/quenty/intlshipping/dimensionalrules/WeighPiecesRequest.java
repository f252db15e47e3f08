package com.quenty.intlshipping.dimensionalrules;

import com.quenty.platform.validation.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record WeighPiecesRequest(
        @Schema(example = "DHL_EXPRESS") @NotBlank @Size(max = 50)
        String carrierCode,

        @Schema(description = "Of sides and weights.", defaultValue = "cm_kg") @Nullable
        MeasureUnits units,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO") @NotNull @CountryCode
        String originCountry,

        @Schema(description = "ISO 3166-1 alpha-2.", example = "US") @NotNull @CountryCode
        String destinationCountry,

        @Schema(description = "By the rules of this day; today when absent.", example = "2026-12-01") @Nullable
        LocalDate asOf,

        @NotEmpty @Size(max = 200) List<@Valid Piece> pieces) {}
