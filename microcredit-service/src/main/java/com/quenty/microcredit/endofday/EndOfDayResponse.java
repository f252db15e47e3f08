package com.quenty.microcredit.endofday;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

record EndOfDayResponse(
        @Schema(description = "The day that loans are in.") LocalDate businessDate,

        @Schema(description = "Today in the business zone; ahead after midnight until the end of day is through.")
        LocalDate calendarDate,

        @Schema(description = "The latest ten, latest first.")
        List<EndOfDayRun> runs) {}
