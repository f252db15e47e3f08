package com.quenty.contracts.customer;

import org.jspecify.annotations.Nullable;

/**
 * @param active false once deactivated
 * @param companyActive false also when there is no company
 */
public record CustomerView(
        String customerId,
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean active,
        @Nullable String companyId,
        boolean companyActive,
        boolean companyVerified) {}
