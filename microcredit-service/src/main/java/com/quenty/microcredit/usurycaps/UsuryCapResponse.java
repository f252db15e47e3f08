package com.quenty.microcredit.usurycaps;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record UsuryCapResponse(
        @Schema(description = "ISO 3166-1 alpha-2.", example = "CO")
        String country,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "Nominal, as a fraction.", example = "0.2500")
        BigDecimal annualRate,

        @Schema(description = "The law or the resolution that sets it.")
        String source,

        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never decides anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    UsuryCap cap() {
        return new UsuryCap(country, validFrom, annualRate);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
