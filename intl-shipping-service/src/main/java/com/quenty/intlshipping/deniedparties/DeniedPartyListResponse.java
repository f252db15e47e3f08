package com.quenty.intlshipping.deniedparties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A list as it was loaded. It never changes; a later one takes its place. */
public record DeniedPartyListResponse(
        @Schema(example = "DPL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String listId,
        @Schema(example = "Consolidated list") String name,

        @Schema(description = "Day of the list, as its publisher says.", example = "2026-11-27")
        LocalDate listDate,

        @Schema(
                description = "SHA-256 of the file, in hexadecimal.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "How many names it has, other names of an entry included.", example = "18240")
        int nameCount,

        @Schema(description = "Whether its names are invented.")
        boolean demo,

        @Schema(description = "Account, or `system`.", example = "system")
        String loadedBy,

        Instant loadedAt) {}
