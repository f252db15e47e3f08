package com.quenty.microcredit.loans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record DisburseLoanRequest(
        @Schema(description = "With an accepted offer.", example = "CA-01KAMQ2X9V6W1TTFJ3ZB5R8DNC")
        @NotBlank
        @Size(max = 255)
        String applicationId,

        @Schema(
                description =
                        "When the money left; the business date when left out. An earlier one, for what is entered"
                                + " late, wants the permission `loans:back-date`; it may lie before the acceptance, of"
                                + " money that was sent on a signature on paper.",
                example = "2026-11-26")
        @Nullable
        LocalDate disbursementDate,

        @Schema(description = "The bank's reference of the transfer.", example = "TRF-20261126-0071")
        @Size(max = 255)
        @Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank")
        @Nullable
        String disbursementReference) {}
