package com.quenty.microcredit.reschedules;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record RescheduleResponse(
        @Schema(example = "RSC-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String rescheduleId,
        RescheduleStatus status,
        LocalDate effectiveDate,
        @Nullable LocalDate nextDueDate,

        @Schema(description = "A year, nominal, as a fraction.", example = "0.1000") @Nullable
        BigDecimal annualRate,

        int furtherInstalments,
        String reason,
        @Schema(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") String proposedBy,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static RescheduleResponse of(Reschedule reschedule) {
        return new RescheduleResponse(
                reschedule.rescheduleId(),
                reschedule.status(),
                reschedule.effectiveDate(),
                reschedule.nextDueDate(),
                reschedule.annualRate(),
                reschedule.furtherInstalments(),
                reschedule.reason(),
                reschedule.proposedBy(),
                reschedule.decidedBy(),
                reschedule.decisionReason(),
                reschedule.decidedAt(),
                reschedule.createdAt(),
                reschedule.updatedAt(),
                reschedule.version());
    }
}
