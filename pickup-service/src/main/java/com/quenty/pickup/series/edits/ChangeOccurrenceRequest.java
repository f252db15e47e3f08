package com.quenty.pickup.series.edits;

import com.quenty.pickup.pickups.Contact;
import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Fields that are left out stay as they are. */
record ChangeOccurrenceRequest(
        @Schema(description = "Local to the zone.", example = "2026-12-08") @Nullable
        LocalDate pickupDate,

        @Schema(description = "Local to the zone, the start of a slot.", example = "10:00:00") @Nullable
        LocalTime timeWindowStart,

        @Valid @Nullable Contact contact,
        @Size(max = 2000) @Nullable String specialInstructions) {

    ChangeOccurrenceRequest {
        specialInstructions = TextRules.trimmed(specialInstructions);
    }
}
