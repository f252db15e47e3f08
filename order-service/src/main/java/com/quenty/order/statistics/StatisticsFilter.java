package com.quenty.order.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record StatisticsFilter(
        @Parameter(description = "The first day, in the business zone; 29 days before the last when left out.")
        @Nullable
        LocalDate from,

        @Parameter(description = "The last day; today when left out.") @Nullable
        LocalDate to,

        @Parameter(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId) {}
