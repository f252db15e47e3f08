package com.quenty.pickup.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One way in which the packages are not those that were booked. */
public record Difference(
        DifferenceKind kind,

        @Schema(description = "Of the booked package; null for an extra one.", example = "2") @Nullable
        Integer line,

        @Schema(
                description = "Tracking number of the booked package, or the code of the extra one as it was scanned.",
                example = "PA000001236CO")
        String code,

        @Schema(description = "In kg.", example = "7.5") @Nullable
        BigDecimal bookedWeightKg,

        @Schema(description = "As weighed at the door, in kg.", example = "9.2") @Nullable
        BigDecimal actualWeightKg) {}
