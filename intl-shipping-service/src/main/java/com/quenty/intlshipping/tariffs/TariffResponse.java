package com.quenty.intlshipping.tariffs;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Without its rows, which are lists of their own. */
record TariffResponse(
        @Schema(description = "The carrier and the service.", example = "DHL_EXPRESS.EXPRESS_WORLDWIDE")
        String code,

        @Schema(example = "DHL_EXPRESS") String carrierCode,
        @Schema(example = "EXPRESS_WORLDWIDE") String serviceType,
        @Schema(example = "Express Worldwide") String serviceName,

        @Schema(description = "First day on which it is valid, until a later one is.", example = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "Share of the insured value, as a fraction.", example = "0.0125")
        BigDecimal insuranceRate,

        @Schema(description = "The least that insurance costs.", example = "12.50")
        BigDecimal minInsuranceAmount,

        List<Surcharge> surcharges,

        @Schema(description = "An example that is shipped with the suite, no carrier's prices.", example = "false")
        boolean demo,

        @Schema(example = "31") int laneCount,
        @Schema(example = "320") int bandCount,
        @Schema(example = "General increase of January") String reason,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When it was withdrawn, before its day; it never prices anything.") @Nullable
        Instant withdrawnAt,

        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Versioned {

    static TariffResponse of(Tariff tariff) {
        return new TariffResponse(
                tariff.code(),
                tariff.carrierCode(),
                tariff.serviceType(),
                tariff.serviceName(),
                tariff.validFrom(),
                tariff.currency(),
                tariff.insuranceRate(),
                tariff.minInsuranceAmount(),
                tariff.surcharges(),
                tariff.demo(),
                tariff.laneCount(),
                tariff.bandCount(),
                tariff.reason(),
                tariff.createdBy(),
                tariff.createdAt(),
                tariff.withdrawnAt(),
                tariff.withdrawnBy(),
                tariff.withdrawalReason());
    }

    @Override
    public long version() {
        return withdrawnAt == null ? 0 : 1;
    }
}
