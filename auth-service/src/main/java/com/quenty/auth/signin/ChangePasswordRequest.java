package com.quenty.auth.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record ChangePasswordRequest(
        @Schema(example = "a first one, soon gone") @NotEmpty @Size(max = 512)
        String currentPassword,

        @Schema(
                description = "12 to 128 characters, no common password, none of the account's own names.",
                example = "seven lazy herons at noon")
        @NotEmpty
        @Size(max = 512)
        String newPassword) {

    @Override
    public String toString() {
        return "ChangePasswordRequest[hidden]";
    }
}
