package com.quenty.auth.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record LoginRequest(
        @Schema(description = "User name or e-mail address.", example = "ana.torres") @NotBlank @Size(max = 255)
        String username,

        @Schema(example = "seven lazy herons at noon") @NotEmpty @Size(max = 512)
        String password) {

    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
