package com.quenty.microcredit.loans;

import com.quenty.microcredit.ledger.CollectionStatus;
import com.quenty.microcredit.ledger.DelinquencyBucket;
import com.quenty.microcredit.ledger.LoanStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record LoanFilter(
        @Nullable LoanStatus status,

        @Parameter(example = "USER-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String customerId,

        @Parameter(example = "CA-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Size(max = 255) @Nullable
        String applicationId,

        @Parameter(example = "working-capital") @Size(max = 255) @Nullable
        String productCode,

        @Parameter(description = "ISO 4217.", example = "COP") @Size(max = 10) @Nullable
        String currency,

        @Nullable DelinquencyBucket delinquencyBucket,
        @Nullable CollectionStatus collectionStatus,

        @Parameter(
                description = "Only loans whose oldest open instalment is due on this day or later.",
                example = "2026-11-01")
        @Nullable
        LocalDate dueFrom,

        @Parameter(
                description = "Only loans whose oldest open instalment is due before this day.",
                example = "2026-12-01")
        @Nullable
        LocalDate dueUntil) {}
