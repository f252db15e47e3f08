package com.quenty.auth.accounts;

import com.quenty.platform.web.PartlyVersioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Also the row of the list. */
@Schema(description = "The right of one person to sign in.")
record AccountResponse(
        @Schema(example = "USER-01JD8Y2M3N4P5Q6R7S8T9V0W1X") String userId,
        @Schema(example = "ana.torres") String username,
        @Schema(example = "ana@andina.example") String email,

        @Schema(
                description = "An address that was asked for; it becomes the account's when its reader confirms it.",
                example = "ana.torres@andina.example")
        @Nullable
        String pendingEmail,

        @Schema(example = "Ana") @Nullable String firstName,
        @Schema(example = "Torres") @Nullable String lastName,

        @Schema(description = "E.164", example = "+573001234567") @Nullable
        String phone,

        @Schema(example = "COMP-01JD8Y2M3N4P5Q6R7S8T9V0W1X") @Nullable
        String companyId,

        AccountStatus status,

        @Schema(description = "Whether the holder can sign in.")
        boolean isActive,

        @Schema(description = "False while the profile or its company is inactive, which customer-service decides.")
        boolean profileActive,

        @Schema(description = "Whether the holder has verified the address.")
        boolean isVerified,

        @Schema(description = "Whether the password is an initial one that has to be changed.")
        boolean passwordChangeRequired,

        @Schema(example = "[\"manager\"]") List<String> roles,

        @Schema(
                description =
                        "End of the wait after too many failed sign-ins; until then sign-ins are refused on devices and networks"
                                + " that the account was never used from.")
        @Nullable
        Instant lockedUntil,

        @Nullable Instant lastLogin,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements PartlyVersioned {

    static AccountResponse of(Account account, List<String> roles, @Nullable Instant lockedUntil) {
        return new AccountResponse(
                account.userId(),
                account.username(),
                account.email(),
                account.pendingEmail(),
                account.firstName(),
                account.lastName(),
                account.phone(),
                account.companyId(),
                account.status(),
                account.signsIn(),
                account.profileActive(),
                account.verified(),
                account.passwordOneTime(),
                roles,
                lockedUntil,
                account.lastLogin(),
                account.createdAt(),
                account.updatedAt(),
                account.version());
    }
}
