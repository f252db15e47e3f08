package com.quenty.auth.apiclients;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A token alone neither shows a secret nor brings a client back. */
record ProofRequest(
        @Schema(
                description = "Your own password, as a fresh proof that it is you.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    static @Nullable String of(@Nullable ProofRequest request) {
        return request == null ? null : request.currentPassword();
    }

    @Override
    public String toString() {
        return "ProofRequest[hidden]";
    }
}
