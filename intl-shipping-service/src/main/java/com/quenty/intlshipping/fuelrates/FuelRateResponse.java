package com.quenty.intlshipping.fuelrates;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record FuelRateResponse(
        @Schema(example = "DHL_EXPRESS") String carrierCode,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "As a fraction.", example = "0.1850")
        BigDecimal rate,

        @Schema(example = "Weekly table of the carrier") String source,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    FuelRate fuelRate() {
        return new FuelRate(carrierCode, validFrom, rate);
    }

    /** Never changed but by being withdrawn. */
    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
