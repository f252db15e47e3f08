package com.quenty.intlshipping.carriers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A secret by which a carrier signs, without the secret. */
record WebhookSecretResponse(
        @Schema(example = "UPS") String carrierCode,

        @Schema(description = "Null for the present one. One that was replaced is good until then.") @Nullable
        Instant validUntil,

        String createdBy,
        Instant createdAt) {}
