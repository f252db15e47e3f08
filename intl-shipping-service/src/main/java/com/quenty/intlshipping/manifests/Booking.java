package com.quenty.intlshipping.manifests;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/** The rate by which a manifest is sent, as it was when it was booked. */
public record Booking(
        @Schema(example = "RATE-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String rateId,
        @Schema(example = "DHL_EXPRESS") String carrierCode,
        @Schema(example = "DHL Express") String carrierName,
        @Schema(example = "EXPRESS_WORLDWIDE") String serviceType,
        @Schema(example = "Express Worldwide") String serviceName,

        @Schema(description = "Fixed when it was booked.", example = "86.44")
        BigDecimal totalCost,

        @Schema(description = "ISO 4217, of the cost.", example = "USD")
        String currency,

        @Schema(description = "Working days on the way.", example = "3")
        int transitDays,

        Instant bookedAt) {}
