package com.quenty.customer.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record VerificationResponse(
        VerificationStatus status,

        @Schema(description = "Whether the verification is valid today.")
        boolean verified,

        @Schema(description = "It is or was valid before this day.") @Nullable
        LocalDate validUntil,

        @Schema(description = "Why it was rejected or revoked, or what is still needed.") @Nullable
        String reason) {

    public static VerificationResponse of(Verification verification, LocalDate today) {
        var lastDay = verification.verifiedUntil();
        return new VerificationResponse(
                verification.status(),
                verification.isValidOn(today),
                lastDay == null ? null : lastDay.plusDays(1),
                verification.reason());
    }
}
