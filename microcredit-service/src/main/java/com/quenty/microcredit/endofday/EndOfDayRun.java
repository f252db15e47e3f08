package com.quenty.microcredit.endofday;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EndOfDayRun(
        @Schema(description = "The business date that it brought loans to.")
        LocalDate businessDate,

        Instant startedAt,

        @Schema(description = "Null while it is under way, or broken off and to be taken up again.") @Nullable
        Instant finishedAt,

        @Schema(description = "Loans on which something changed.")
        int loansAged,

        @Schema(description = "Loans that were past due when it had finished.")
        int loansPastDue,

        @Schema(description = "Applications and offers that ran out.")
        int applicationsExpired,

        @Schema(description = "Loans that had to be left as they were; the next run tries them again.")
        int failures) {}
