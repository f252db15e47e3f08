package com.quenty.order.taxrates;

import com.quenty.order.prices.PriceRules;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record TaxRateResponse(
        @Schema(description = "A country, or a region of it by ISO 3166-2.", example = "CO")
        String jurisdiction,

        @Schema(description = "As products name it.", example = "standard")
        String taxCategory,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "Its name on an invoice, before the percentage.", example = "IVA")
        String name,

        @Schema(description = "As a fraction.", example = "0.190000")
        BigDecimal rate,

        @Schema(description = "The law that sets it.", example = "Estatuto Tributario, article 468")
        String source,

        @Schema(description = "Whether it was shipped as an example to begin with, not as law.")
        boolean example,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String createdBy,

        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never decides anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    PriceRules.Tax tax() {
        var percent = rate.movePointRight(2).stripTrailingZeros();
        return new PriceRules.Tax(name + ' ' + percent.toPlainString() + " %", rate.stripTrailingZeros());
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
