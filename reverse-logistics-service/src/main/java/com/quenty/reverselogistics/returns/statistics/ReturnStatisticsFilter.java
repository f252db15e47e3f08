package com.quenty.reverselogistics.returns.statistics;

import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

record ReturnStatisticsFilter(
        @Parameter(description = "Of the request, inclusive.", example = "2026-11-01") @NotNull
        LocalDate createdFrom,

        @Parameter(description = "Exclusive; at most two years later.", example = "2026-12-01") @NotNull
        LocalDate createdUntil,

        @Size(max = 255) @Nullable String companyId) {

    private static final long MOST_DAYS = 2 * 366;

    void requireSound() {
        if (ChronoUnit.DAYS.between(createdFrom, createdUntil) > MOST_DAYS) {
            throw ValidationFailed.of("created_until", "must be within two years of created_from");
        }
    }
}
