package com.quenty.pickup.evidence;

import com.quenty.platform.validation.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record that a driver's device makes when packages are handed over. */
public record Handover(
        @Schema(description = "Name of the person who signed; needed with a signature.", example = "Ana Restrepo")
        @Size(max = 255)
        @Nullable
        String signedBy,

        @Schema(description = "Needed where a package that is handed over requires it.") @Valid @Nullable
        ContentReference signature,

        @Size(max = 20) List<@Valid ContentReference> photos,

        @Valid @Nullable DevicePosition position,

        @Schema(description = "All packages that were handed over; one that is scanned twice counts once.")
        @Size(min = 1, max = 500)
        List<@Valid Scan> scans,

        @Size(max = 2000) @Nullable String notes,

        @Schema(description = "By the clock of the device.", example = "2026-11-30T14:12:45Z")
        Instant deviceTime) {

    public Handover {
        signedBy = TextRules.trimmed(signedBy);
        notes = TextRules.trimmed(notes);
        photos = List.copyOf(Objects.requireNonNullElse(photos, List.of()));
        scans = List.copyOf(Objects.requireNonNullElse(scans, List.of()));
    }

    /** A package as it was scanned. */
    public record Scan(
            @Schema(
                    description = "Tracking number, or the customer's own reference of the package.",
                    example = "PA000001236CO")
            @NotBlank
            @Size(max = 255)
            String code,

            @Schema(description = "In kg, if it was weighed.", example = "7.6")
            @Positive
            @DecimalMax("1000")
            @Digits(integer = 4, fraction = 3)
            @Nullable
            BigDecimal weightKg) {}
}
