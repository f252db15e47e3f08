package com.quenty.pickup.slots;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The windows of a day. */
record DayAvailability(
        @Schema(description = "A day of the zone.", example = "2026-12-01")
        LocalDate date,

        @Schema(description = "Name of the holiday; null on other days.", example = "Navidad") @Nullable
        String holiday,

        List<WindowAvailability> windows) {}
