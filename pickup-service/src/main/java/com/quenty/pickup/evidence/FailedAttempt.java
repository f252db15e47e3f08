package com.quenty.pickup.evidence;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record that a driver's device makes when nothing could be collected. */
public record FailedAttempt(
        FailureCategory failureCategory,

        @Schema(example = "Nobody answers the door or the phone") @NotBlank @Size(max = 500)
        String failureReason,

        @Size(max = 2000) @Nullable String driverNotes,

        @Size(max = 20) List<@Valid ContentReference> photos,

        @Valid @Nullable DevicePosition position,

        @Schema(description = "By the clock of the device.", example = "2026-11-30T14:12:45Z")
        Instant deviceTime) {

    public FailedAttempt {
        failureReason = TextRules.trimmed(failureReason);
        driverNotes = TextRules.trimmed(driverNotes);
        photos = List.copyOf(Objects.requireNonNullElse(photos, List.of()));
    }
}
