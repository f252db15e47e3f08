package com.quenty.reverselogistics.returns.statistics;

import com.quenty.platform.problem.ValidationFailed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ReturnStatisticsFilter(
        @Schema(description = "Of the request, inclusive.", example = "2026-11-01") @NotNull
        LocalDate createdFrom,

        @Schema(description = "Exclusive; at most two years later.", example = "2026-12-01") @NotNull
        LocalDate createdUntil,

        @Size(max = 255) @Nullable String companyId) {

    void requireSound() {
        if (createdUntil.isAfter(createdFrom.plusYears(2))) {
            throw ValidationFailed.of("created_until", "must be within two years of created_from");
        }
    }
}
