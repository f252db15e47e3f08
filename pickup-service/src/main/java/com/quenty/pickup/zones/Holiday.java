package com.quenty.pickup.zones;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A day on which no driver comes. */
public record Holiday(
        @Schema(description = "A day of the zone.", example = "2026-12-25")
        LocalDate date,

        @Schema(example = "Navidad") @NotBlank @Size(max = 255)
        String name) {}
