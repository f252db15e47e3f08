package com.quenty.auth.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RefreshRequest(
        @Schema(example = "k3Jx9…") @NotBlank @Size(max = 200)
        String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[hidden]";
    }
}
