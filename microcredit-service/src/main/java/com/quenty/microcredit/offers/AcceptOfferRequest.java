package com.quenty.microcredit.offers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record AcceptOfferRequest(
        @Schema(
                description = "SHA-256 of the `document` that was signed, in lower-case hexadecimal. It has to be the"
                        + " offer's `offer_hash`.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        String offerHash,

        @Schema(description = "The name of the person who signs.", example = "Ana Restrepo") @NotBlank @Size(max = 255)
        String signerName,

        SignatureMethod signatureMethod) {}
