package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/** @param status lower-case code of the account's status ({@code active}, {@code deactivated} …); new ones may be added */
public record AccountView(
        String userId,
        String username,
        String email,
        String status,
        String role,
        @Nullable String companyId) {}
