package com.quenty.contracts.customer;

import org.jspecify.annotations.Nullable;

public record SelfRegisteredProfile(
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone) {}
