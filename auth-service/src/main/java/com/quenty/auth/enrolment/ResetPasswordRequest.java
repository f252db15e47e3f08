package com.quenty.auth.enrolment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

record ResetPasswordRequest(
        @Schema(description = "From the mail, of a reset or of an invitation.", example = "3fK0a…")
        @NotBlank
        @Size(max = 200)
        String token,

        @Schema(
                description = "12 to 128 characters, no common password, none of the account's own names.",
                example = "seven lazy herons at noon")
        @NotEmpty
        @Size(max = 512)
        String newPassword) {

    @Override
    public String toString() {
        return "ResetPasswordRequest[hidden]";
    }
}
