package com.quenty.pickup.tariffs;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record TariffResponse(
        @Schema(description = "`default` for zones without a tariff of their own.", example = "BOG-NORTE")
        String zoneCode,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "ISO 4217.", example = "COP") String currency,
        TariffPrices prices,

        @Schema(example = "Fuel costs more") String reason,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never prices anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    Tariff tariff() {
        return new Tariff(zoneCode, validFrom, currency, prices);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
