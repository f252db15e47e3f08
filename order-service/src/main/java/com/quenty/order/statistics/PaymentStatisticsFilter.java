package com.quenty.order.statistics;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PaymentStatisticsFilter(
        @Parameter(description = "Moved on this day or later, in the business zone; 30 days before the end, if absent.")
        @Nullable
        LocalDate movedFrom,

        @Parameter(description = "Moved before this day; up to today, if absent.") @Nullable
        LocalDate movedUntil,

        @Parameter(description = "For callers who see more than one.", example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @Size(max = 255)
        @Nullable
        String companyId) {}
