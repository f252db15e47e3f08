package com.quenty.order.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record StatisticsFilter(
        @Parameter(description = "The first day, in the business zone; 30 days before the end when left out.") @Nullable
        LocalDate placedFrom,

        @Parameter(description = "The day after the last; tomorrow when left out.") @Nullable
        LocalDate placedUntil,

        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String companyId) {}
