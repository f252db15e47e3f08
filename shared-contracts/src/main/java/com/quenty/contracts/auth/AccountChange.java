package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/**
 * What is null stays as it is; an empty text takes away (names, phone, company). A change of role, company or e-mail ends
 * the validity of tokens issued before it.
 *
 * @param actingUserId whose request this is; null when the caller acts for no one person, but restores what it knows
 */
public record AccountChange(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String companyId,
        @Nullable String role,
        @Nullable String actingUserId) {}
