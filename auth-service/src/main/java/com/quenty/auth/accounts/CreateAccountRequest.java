package com.quenty.auth.accounts;

import com.quenty.platform.validation.UserNames;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CreateAccountRequest(
        @Schema(
                description = UserNames.DESCRIPTION,
                minLength = UserNames.SHORTEST,
                maxLength = UserNames.LONGEST,
                example = "ana.torres")
        @NotBlank
        String username,

        @Schema(example = "ana@andina.example") @NotBlank String email,

        @Schema(
                description =
                        "12 to 128 characters, to be changed at first sign-in. Without one the holder is invited by mail.",
                example = "a first one, soon gone")
        @Size(max = 512)
        @Nullable
        String initialPassword,

        @Schema(example = "Ana") @Nullable String firstName,
        @Schema(example = "Torres") @Nullable String lastName,

        @Schema(description = "E.164", example = "+573001234567") @Nullable
        String phone,

        @Schema(example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Size(max = 255) @Nullable
        String companyId,

        @Schema(description = "Names of roles.", example = "[\"customer_service\"]") @NotEmpty @Size(max = 20)
        List<@NotNull String> roles) {}
