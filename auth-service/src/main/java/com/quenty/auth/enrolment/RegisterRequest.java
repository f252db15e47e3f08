package com.quenty.auth.enrolment;

import com.quenty.platform.validation.UserNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RegisterRequest(
        @Schema(
                description = UserNames.DESCRIPTION,
                minLength = UserNames.SHORTEST,
                maxLength = UserNames.LONGEST,
                example = "ana.torres")
        @NotBlank
        String username,

        @Schema(example = "ana@andina.example") @NotBlank String email,

        @Schema(
                description = "12 to 128 characters, no common password, none of the account's own names.",
                example = "seven lazy herons at noon")
        @NotEmpty
        @Size(max = 512)
        String password,

        @Schema(example = "Ana") @Nullable String firstName,
        @Schema(example = "Torres") @Nullable String lastName,

        @Schema(description = "E.164", example = "+573001234567") @Nullable
        String phone) {

    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
