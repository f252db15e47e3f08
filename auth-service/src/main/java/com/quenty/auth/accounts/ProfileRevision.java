package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields that holders may change in their own account. */
record ProfileRevision(
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

        @Schema(
                description = "Your own password; required when the address changes.",
                accessMode = Schema.AccessMode.WRITE_ONLY,
                example = "seven lazy herons at noon")
        @Size(max = 512)
        @Nullable
        String currentPassword) {

    static ProfileRevision of(Account account) {
        return new ProfileRevision(account.email(), account.firstName(), account.lastName(), account.phone(), null);
    }

    AccountRevision of(@Nullable String companyId) {
        return new AccountRevision(email, firstName, lastName, phone, companyId, currentPassword);
    }

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "ProfileRevision[hidden]";
    }
}
