package com.quenty.customer.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.quenty.platform.web.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record UserResponse(
        @Schema(description = "Also the id of the login account.", example = "USER-01KAMQ5T0S1R8YH6Q2V9K3DXEM")
        String uniqueId,

        @Schema(example = "ana.restrepo") String username,

        @Schema(example = "ana@andino.example") String email,

        @Schema(
                description =
                        "Another address that was asked for and is not confirmed yet. Only in answers to changes of `email`, `role`"
                                + " or `company_id`; left out elsewhere, and where none waits.",
                example = "ana.restrepo@andino.example")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String pendingEmail,

        @Schema(example = "Ana") @Nullable String firstName,

        @Schema(example = "Restrepo") @Nullable String lastName,

        @Schema(description = "E.164.", example = "+573001234567") @Nullable
        String phone,

        @Schema(example = "manager") String role,

        @Schema(description = "Whether the user takes part. To sign in, their company has to be active too.")
        boolean active,

        @Schema(example = "COMP-01KAMQ2X9V6W1TTFJ3ZB5R8DNC") @Nullable
        String companyId,

        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    static UserResponse of(User user) {
        return of(user, null);
    }

    static UserResponse of(User user, @Nullable String pendingEmail) {
        return new UserResponse(
                user.uniqueId(),
                user.username(),
                user.email(),
                pendingEmail,
                user.firstName(),
                user.lastName(),
                user.phone(),
                user.role(),
                user.isActive(),
                user.companyId(),
                user.createdAt(),
                user.updatedAt(),
                user.version());
    }
}
