package com.quenty.intlshipping.landedcosts;

import com.quenty.intlshipping.importrules.ValueBasis;
import com.quenty.intlshipping.manifests.Incoterm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LandedCostResponse(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "US")
        String destinationCountry,

        @Schema(description = "By the rules of this day.", example = "2026-12-01")
        LocalDate shipDate,

        @Schema(description = "ISO 4217, of all sums.", example = "USD")
        String currency,

        @Schema(description = "As asked.", example = "DAP") @Nullable
        Incoterm incoterm,

        @Schema(description = "Whether the HS codes decide all rates; if not, sums have a range.", example = "true")
        boolean exact,

        @Schema(example = "fob") ValueBasis customsBasis,

        @Schema(description = "Of all lines.", example = "100.00")
        BigDecimal customsValue,

        AppliedRule customsValueRule,

        @Schema(description = "In the order of the request.")
        List<LandedLine> lines,

        @Schema(description = "Every part of the total.") List<LandedComponent> components,

        @Schema(description = "Duty, VAT and fees.") AmountRange importCost,

        @Schema(description = "The sum of the components.") AmountRange totalCost) {

    LandedCostResponse {
        lines = List.copyOf(lines);
        components = List.copyOf(components);
    }
}
