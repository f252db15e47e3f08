package com.quenty.microcredit.endofday;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EndOfDayRun(
        @Schema(description = "The business date that it brought loans to.")
        LocalDate businessDate,

        Instant startedAt,

        @Schema(description = "Null while it is running, or interrupted and to be resumed.") @Nullable
        Instant finishedAt,

        @Schema(description = "Loans on which something changed.")
        int loansAged,

        @Schema(description = "Loans that were past due when it had finished.")
        int loansPastDue,

        @Schema(description = "Applications and offers that expired.")
        int applicationsExpired,

        @Schema(description = "Loans that could not be aged; the next run retries them.")
        int failures) {}
