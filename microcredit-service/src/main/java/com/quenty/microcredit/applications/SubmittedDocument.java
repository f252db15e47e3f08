package com.quenty.microcredit.applications;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A document that the customer handed in; the file is stored elsewhere. */
public record SubmittedDocument(
        @Schema(description = "Kind of document.", example = "income_statement")
        @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9_]{1,49}", message = "must be a lower-case word with underscores")
        String documentType,

        @Schema(description = "Where the file is stored.", example = "files/2026/11/payslip-october.pdf")
        @NotBlank
        @Size(max = 500)
        String reference,

        @Schema(
                description = "SHA-256 of the file, in lower-case hexadecimal, if known.",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        @Nullable
        String sha256) {}
