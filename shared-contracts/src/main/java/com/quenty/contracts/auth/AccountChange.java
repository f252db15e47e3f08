package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/** What is null stays as it is. A change of role, company or e-mail ends the validity of tokens issued before it. */
public record AccountChange(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String companyId,
        @Nullable String role,
        String actingUserId) {}
