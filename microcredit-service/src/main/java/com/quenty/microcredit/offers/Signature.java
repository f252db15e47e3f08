package com.quenty.microcredit.offers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The signature of an offer: signer, method, address and time. */
record Signature(
        @Schema(description = "Hash of the signed document; equal to the offer's hash.")
        String signedHash,

        @Schema(example = "Ana Restrepo") String signerName,

        SignatureMethod signatureMethod,

        @Schema(description = "Address the acceptance came from.", example = "203.0.113.7")
        String signerIp,

        @Schema(description = "The account that accepted.", example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        String acceptedBy,

        Instant signedAt) {}
