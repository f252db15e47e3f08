package com.quenty.contracts.customer;

import org.jspecify.annotations.Nullable;

/**
 * @param country ISO 3166-1 alpha-2 of the tax registration; null while none is given
 * @param verified whether the verification stands today
 * @param verificationStatus lower-case code, for messages
 */
public record CompanyView(
        String companyId,
        String name,
        @Nullable String country,
        boolean active,
        boolean verified,
        String verificationStatus) {}
