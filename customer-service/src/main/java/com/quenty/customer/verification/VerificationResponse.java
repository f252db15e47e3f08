package com.quenty.customer.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record VerificationResponse(
        VerificationStatus status,

        @Schema(description = "Whether the verification stands today.")
        boolean verified,

        @Schema(description = "Last day on which it stands or stood.") @Nullable
        LocalDate validUntil,

        @Schema(description = "Why it was rejected or revoked, or what is still wanted.") @Nullable
        String reason) {

    public static VerificationResponse of(Verification verification, LocalDate today) {
        return new VerificationResponse(
                verification.status(),
                verification.standsOn(today),
                verification.verifiedUntil(),
                verification.reason());
    }
}
