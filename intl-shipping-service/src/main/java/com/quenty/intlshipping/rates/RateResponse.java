package com.quenty.intlshipping.rates;

import com.quenty.intlshipping.dimensionalrules.BillableWeight;
import com.quenty.intlshipping.tariffs.RateComponent;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

public record RateResponse(
        @Schema(example = "RATE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String rateId,
        @Schema(example = "DHL_EXPRESS") String carrierCode,
        @Schema(example = "DHL Express") String carrierName,
        @Schema(example = "EXPRESS_WORLDWIDE") String serviceType,
        @Schema(example = "Express Worldwide") String serviceName,

        @Schema(description = "Of the zone's weight band.", example = "62.40")
        BigDecimal baseRate,

        @Schema(description = "By the billable weight.", example = "0.00")
        BigDecimal weightRate,

        @Schema(description = "By the volume.", example = "0.00")
        BigDecimal volumeRate,

        @Schema(example = "11.54") BigDecimal fuelSurcharge,
        @Schema(example = "12.50") BigDecimal insuranceRate,

        @Schema(description = "All surcharges together.", example = "0.00")
        BigDecimal surchargeAmount,

        @Schema(description = "The sum of the components.", example = "86.44")
        BigDecimal totalCost,

        @Schema(description = "ISO 4217.", example = "USD") String currency,

        @Schema(description = "Every part of the total, with its rule.")
        List<RateComponent> components,

        @Schema(description = "The billable weight, piece by piece.")
        BillableWeight weight,

        @Schema(description = "As the carrier names it.", example = "4")
        String zone,

        @Schema(description = "Working days on the way.", example = "3")
        int transitDays,

        @Schema(description = "Day on which the goods leave.", example = "2026-12-01")
        LocalDate shipDate,

        @Schema(description = "The versions of rules by which it was computed.")
        RateRules rules,

        @Schema(description = "Until when the rate holds, exclusive.")
        Instant validUntil,

        Instant createdAt)
        implements Versioned {

    static RateResponse of(StoredRate rate) {
        return new RateResponse(
                rate.rateId(),
                rate.carrierCode(),
                rate.carrierName(),
                rate.serviceType(),
                rate.serviceName(),
                rate.inCurrency(rate.baseRate()),
                rate.inCurrency(rate.weightRate()),
                rate.inCurrency(rate.volumeRate()),
                rate.inCurrency(rate.fuelSurcharge()),
                rate.inCurrency(rate.insuranceRate()),
                rate.inCurrency(rate.surchargeAmount()),
                rate.inCurrency(rate.totalCost()),
                rate.currency(),
                rate.components(),
                rate.weight(),
                rate.zone(),
                rate.transitDays(),
                rate.shipDate(),
                rate.rules(),
                rate.validUntil(),
                rate.createdAt());
    }

    /** Never changes. */
    @Override
    public long version() {
        return 0;
    }
}
