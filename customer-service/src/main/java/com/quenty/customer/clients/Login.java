package com.quenty.customer.clients;

import org.jspecify.annotations.Nullable;

/** What a login account has to know of its user. */
public record Login(
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        String role,
        @Nullable String companyId) {}
