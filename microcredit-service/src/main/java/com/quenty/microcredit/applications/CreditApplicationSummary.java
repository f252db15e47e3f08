package com.quenty.microcredit.applications;

import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.platform.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record CreditApplicationSummary(
        @Schema(example = "CA-01KAMQ8C3F5H7K9N1Q3S5V7X9Z") String applicationId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(example = "working-capital") String productCode,

        @Schema(example = "5000000.00") BigDecimal requestedAmount,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        @Schema(example = "12") int requestedTermMonths,

        ApplicationStatus status,
        VerificationStatus verificationStatus,

        @Schema(example = "725") @Nullable Integer creditScore,

        @Nullable RiskCategory riskCategory,
        @Nullable Instant decisionDate,
        Instant expiresAt,
        Instant createdAt) {

    CreditApplicationSummary {
        requestedAmount = Money.of(requestedAmount, currency).amount();
    }
}
