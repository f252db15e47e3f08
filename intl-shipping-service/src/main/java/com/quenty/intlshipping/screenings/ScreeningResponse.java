package com.quenty.intlshipping.screenings;

import com.quenty.intlshipping.deniedparties.MatchWay;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ScreeningResponse(
        @Schema(example = "SCR-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String screeningId,
        @Schema(example = "MNF-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String manifestId,

        @Schema(description = "JSON pointer into the manifest, to the name.", example = "/recipient/name")
        String pointer,

        @Schema(description = "As it was compared.", example = "Zoltan Quiberdink")
        String name,

        ScreeningStatus status,

        @Schema(description = "In which way it is like the listed name; only the whole name blocks.", example = "whole")
        MatchWay way,

        @Schema(description = "From 0 to 1, which is the same name.", example = "0.9714")
        BigDecimal score,

        @Schema(description = "Score from which a person had to look at it.", example = "0.8500")
        BigDecimal reviewScore,

        @Schema(description = "Score of whole names from which nothing was sent.", example = "0.9500")
        BigDecimal blockScore,

        @Schema(description = "The name of the list that is most like it.", example = "Zoltan Quibberdink")
        String listedName,

        @Schema(description = "Of its entry, as the list has it.", example = "DEMO-0001")
        String reference,

        @Schema(example = "DPL-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String listId,

        @Schema(description = "Day of the list, as its publisher says.", example = "2026-11-27")
        LocalDate listDate,

        @Schema(
                description = "SHA-256 of the list's file, in hexadecimal.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String listSha256,

        @Schema(description = "Account that had the manifest validated.", example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        String screenedBy,

        Instant screenedAt,

        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String clearedBy,

        @Nullable Instant clearedAt,

        @Schema(example = "Born in 1988; the listed person died in 1979.") @Nullable
        String clearingReason,

        long version)
        implements Versioned {}
