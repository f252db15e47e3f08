package com.quenty.auth.accounts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields that holders may change in their own account. */
record ProfileRevision(
        @Schema(example = "Ana") @Nullable String firstName,
        @Schema(example = "Torres") @Nullable String lastName,

        @Schema(description = "E.164", example = "+573001234567") @Nullable
        String phone) {

    static ProfileRevision of(Account account) {
        return new ProfileRevision(account.firstName(), account.lastName(), account.phone());
    }
}
