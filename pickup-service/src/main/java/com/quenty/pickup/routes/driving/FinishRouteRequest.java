package com.quenty.pickup.routes.driving;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record FinishRouteRequest(
        @Schema(
                description = "When the driver was back, by the clock of the device; now when left out.",
                example = "2026-11-30T18:39:55Z")
        @Nullable
        Instant occurredAt,

        @Schema(
                description =
                        "Why the stops that are still planned are left out; their pickups can go on another route. Without it"
                                + " none may be open.",
                example = "The vehicle broke down.")
        @Size(max = 500)
        @Nullable
        String reason,

        @Schema(
                description = "Driven, by the odometer, in km; measured by the device's positions when left out.",
                example = "51.0")
        @PositiveOrZero
        @DecimalMax("5000")
        @Digits(integer = 4, fraction = 3)
        @Nullable
        BigDecimal odometerKm) {

    FinishRouteRequest {
        reason = TextRules.trimmed(reason);
    }
}
