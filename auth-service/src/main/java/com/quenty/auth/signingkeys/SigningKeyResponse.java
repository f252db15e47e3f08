package com.quenty.auth.signingkeys;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A key that signs or has signed access tokens; its public part is in the JWKS while it is active or"
                        + " retiring.")
record SigningKeyResponse(
        @Schema(description = "The `kid` of its tokens.", example = "KEY-01JD8Y2M3N4P5Q6R7S8T9V0W1X")
        String keyId,

        SigningKeyStatus status,
        Instant createdAt,

        @Schema(description = "When a retiring key leaves the JWKS.") @Nullable
        Instant retiresAt,

        @Schema(description = "When it left the JWKS.") @Nullable
        Instant retiredAt) {

    static SigningKeyResponse of(SigningKeyRepository.StoredKey key) {
        return new SigningKeyResponse(key.keyId(), key.status(), key.createdAt(), key.retiresAt(), key.retiredAt());
    }
}
