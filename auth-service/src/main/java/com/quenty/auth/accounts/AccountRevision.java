package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of an account that an administrator may change. */
record AccountRevision(
        @Schema(
                description =
                        "A new address stays pending until it is confirmed by the token of the mail sent there; the current"
                                + " one works until then.",
                example = "ana@andina.example")
        @NotBlank
        String email,

        @Schema(example = "Ana") @Nullable String firstName,
        @Schema(example = "Torres") @Nullable String lastName,

        @Schema(description = "E.164", example = "+573001234567") @Nullable
        String phone,

        @Schema(example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Size(max = 255) @Nullable
        String companyId,

        @Schema(
                description = "Your own password; required when the address changes.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    static AccountRevision of(Account account) {
        return new AccountRevision(
                account.email(), account.firstName(), account.lastName(), account.phone(), account.companyId(), null);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "AccountRevision[hidden]";
    }
}
