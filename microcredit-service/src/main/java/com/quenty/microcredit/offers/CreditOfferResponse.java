package com.quenty.microcredit.offers;

import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreditOfferResponse(
        @Schema(example = "CA-01KAMQ8C3F5H7K9N1Q3S5V7X9Z") String applicationId,

        @Schema(example = "working-capital") String productCode,

        int productVersion,

        @Schema(description = "ISO 4217.", example = "COP") String currency,

        @Schema(example = "5000000.00") BigDecimal principal,

        @Schema(description = "Nominal, as a fraction.", example = "0.1200")
        BigDecimal annualRate,

        @Schema(example = "12") int termMonths,

        @Schema(description = "Assumed by the plan; the loan's own plan begins on the day it is paid out.")
        LocalDate disbursementDate,

        @Schema(description = "Deducted from the disbursement.", example = "50000.00")
        BigDecimal disbursementCharges,

        @Schema(description = "Net amount that the customer receives.", example = "4950000.00")
        BigDecimal paidOut,

        List<OfferInstalment> instalments,

        BigDecimal totalInterest,
        BigDecimal totalFees,

        @Schema(description = "Sum of all instalments.") BigDecimal totalToPay,

        @Schema(description = "Interest, fees, and charges deducted from the disbursement.")
        BigDecimal costOfCredit,

        @Schema(
                description = "Percent a year, by the actuarial method of 12 CFR 1026 (Regulation Z) Appendix J.",
                example = "13.9131")
        BigDecimal annualPercentageRate,

        @Schema(description = "It can be accepted before this day, in the business zone.")
        LocalDate validUntil,

        @Schema(
                description = "SHA-256 of `document` in UTF-8, in lower-case hexadecimal.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String offerHash,

        @Schema(description = "The offer with all its rules, as canonical JSON; this text is signed.")
        String document,

        @Schema(description = "Null until it is accepted.") @Nullable
        Signature signature,

        Instant createdAt,
        long version)
        implements Versioned {}
