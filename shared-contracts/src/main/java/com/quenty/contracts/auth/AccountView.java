package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/**
 * @param status lower-case code of the account's status ({@code active}, {@code deactivated} …); new ones may be added
 * @param pendingEmail asked for and not confirmed yet
 */
public record AccountView(
        String userId,
        String username,
        String email,
        @Nullable String pendingEmail,
        String status,
        String role,
        @Nullable String companyId) {}
