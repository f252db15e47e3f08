package com.quenty.microcredit.creditrates;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RateTableResponse(
        @Schema(description = "ISO 4217; `XXX` is for all currencies that have no table of their own.", example = "XXX")
        String currency,

        @Schema(description = "First day on which it holds; until a later one does.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "A fraction.", example = "0.1200")
        BigDecimal base,

        List<RateBand> byScore,

        @Schema(description = "In the table's currency.") List<RateBand> byAmount,

        List<RateBand> byTermMonths,

        @Schema(description = "No rate is below, whatever the bands say.", example = "0.0800")
        BigDecimal lowest,

        @Schema(description = "No rate is above, whatever the bands say.", example = "0.3000")
        BigDecimal highest,

        @Nullable String reason,
        String createdBy,
        Instant createdAt)
        implements Versioned {

    RateTable table() {
        return new RateTable(
                validFrom,
                base,
                RateBand.bands(byScore),
                RateBand.bands(byAmount),
                RateBand.bands(byTermMonths),
                lowest,
                highest);
    }

    /** Never changed once it is written. */
    @Override
    public long version() {
        return 0;
    }
}
