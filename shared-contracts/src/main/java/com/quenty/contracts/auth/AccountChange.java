package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/**
 * Changes to an account. A null member is left unchanged; an empty text removes names, phone and company. A change of role,
 * company or e-mail address ends the validity of tokens issued before it.
 *
 * @param actingUserId the person who asked for it; null when the caller restores what it knows
 */
public record AccountChange(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String companyId,
        @Nullable String role,
        @Nullable String actingUserId) {}
