package com.quenty.auth.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record LoginRequest(
        @Schema(description = "User name or e-mail address.", example = "ana.torres") @NotBlank @Size(max = 255)
        String username,

        @Schema(example = "seven lazy herons at noon") @NotEmpty @Size(max = 512)
        String password,

        @Schema(
                description =
                        "The `device_token` of an earlier sign-in on this device: failures elsewhere don't lock it.",
                example = "pXw0…")
        @Size(max = 200)
        @Nullable
        String deviceToken) {

    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
