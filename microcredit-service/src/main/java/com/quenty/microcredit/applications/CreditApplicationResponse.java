package com.quenty.microcredit.applications;

import com.quenty.microcredit.scores.RiskCategory;
import com.quenty.platform.money.Money;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record CreditApplicationResponse(
        @Schema(example = "CA-01KAMQ8C3F5H7K9N1Q3S5V7X9Z") String applicationId,

        @Schema(example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM") String customerId,

        @Schema(description = "The customer's company at the time of the application.") @Nullable
        String companyId,

        CustomerType customerType,

        @Schema(example = "working-capital") String productCode,

        @Schema(description = "The version that was current at the time of the application.")
        int productVersion,

        @Schema(example = "5000000.00") BigDecimal requestedAmount,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        @Schema(example = "12") int requestedTermMonths,

        @Schema(description = "Of the first instalment; null for one period after the money is paid out.") @Nullable
        LocalDate requestedFirstDueDate,

        String purpose,
        ApplicationType applicationType,
        @Nullable String orderNumber,
        @Nullable BigDecimal monthlyIncome,
        @Nullable EmploymentStatus employmentStatus,

        @Schema(description = "Months in the present employment.") @Nullable
        Integer employmentDuration,

        @Schema(description = "Monthly instalments of debts with other lenders.")
        BigDecimal existingDebts,

        List<SubmittedDocument> documentsSubmitted,
        VerificationStatus verificationStatus,
        @Nullable String verificationReason,
        @Nullable String verifiedBy,
        ApplicationStatus status,

        @Schema(description = "The score that was calculated for it.") @Nullable
        String scoreId,

        @Schema(example = "725") @Nullable Integer creditScore,

        @Nullable RiskCategory riskCategory,

        @Schema(description = "Terms that a second person has to approve, or has approved.") @Nullable
        Recommendation recommendation,

        @Nullable BigDecimal approvedAmount,
        @Nullable Integer approvedTermMonths,

        @Schema(description = "Nominal, as a fraction.", example = "0.1100") @Nullable
        BigDecimal interestRate,

        @Schema(description = "Codes of the rules that rejected or referred it, or the reasons a person gave.")
        @Nullable
        String decisionReason,

        @Schema(description = "The user who approved or rejected it; `system` for the rules.") @Nullable
        String processedBy,

        @Nullable Instant decisionDate,

        @Schema(description = "When it expires unless it is decided on, accepted or paid out before.")
        Instant expiresAt,

        @Schema(description = "The loan that was paid out.") @Nullable
        String loanId,

        String submittedBy,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Rates with four decimals, amounts with those of the currency, whether just sent or read back from a column. */
    public CreditApplicationResponse {
        requestedAmount = Money.of(requestedAmount, currency).amount();
        existingDebts = Money.of(existingDebts, currency).amount();
        monthlyIncome =
                monthlyIncome == null ? null : Money.of(monthlyIncome, currency).amount();
        approvedAmount = approvedAmount == null
                ? null
                : Money.of(approvedAmount, currency).amount();
        interestRate = interestRate == null ? null : interestRate.setScale(4, RoundingMode.UNNECESSARY);
    }

    static CreditApplicationResponse of(CreditApplication application) {
        return new CreditApplicationResponse(
                application.applicationId(),
                application.customerId(),
                application.companyId(),
                application.customerType(),
                application.productCode(),
                application.productVersion(),
                application.requestedAmount(),
                application.currency(),
                application.requestedTermMonths(),
                application.requestedFirstDueDate(),
                application.purpose(),
                application.applicationType(),
                application.orderNumber(),
                application.monthlyIncome(),
                application.employmentStatus(),
                application.employmentDuration(),
                application.existingDebts(),
                application.documentsSubmitted(),
                application.verificationStatus(),
                application.verificationReason(),
                application.verifiedBy(),
                application.status(),
                application.scoreId(),
                application.creditScore(),
                application.riskCategory(),
                application.recommendation(),
                application.approvedAmount(),
                application.approvedTermMonths(),
                application.interestRate(),
                application.decisionReason(),
                application.processedBy(),
                application.decisionDate(),
                application.expiresAt(),
                application.loanId(),
                application.submittedBy(),
                application.createdAt(),
                application.updatedAt(),
                application.version());
    }
}
