package com.quenty.microcredit.ratetables;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RateTableResponse(
        @Schema(description = "ISO 4217; `XXX` for all currencies without a table of their own.", example = "XXX")
        String currency,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "A fraction.", example = "0.1200")
        BigDecimal base,

        List<RateBand> byScore,

        @Schema(description = "In the table's currency.") List<RateBand> byAmount,

        List<RateBand> byTermMonths,

        @Schema(description = "Lower bound of the rate, whatever the bands say.", example = "0.0800")
        BigDecimal minRate,

        @Schema(description = "Upper bound of the rate, whatever the bands say.", example = "0.3000")
        BigDecimal maxRate,

        @Nullable String reason,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never decides anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    RateTable table() {
        return new RateTable(
                validFrom,
                base,
                RateBand.bands(byScore),
                RateBand.bands(byAmount),
                RateBand.bands(byTermMonths),
                minRate,
                maxRate);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
