package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/**
 * @param initialPassword to be changed at first sign-in; when null the holder gets a mail with a link to set one
 * @param role name of one role
 * @param actingUserId the person who asked for it: nobody grants what they do not hold
 */
public record NewAccount(
        String username,
        String email,
        @Nullable String initialPassword,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String companyId,
        @Nullable String companyName,
        String role,
        String actingUserId) {}
