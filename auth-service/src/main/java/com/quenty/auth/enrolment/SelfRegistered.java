package com.quenty.auth.enrolment;

import com.quenty.auth.accounts.Identity;
import org.jspecify.annotations.Nullable;

/** What customer-service needs to keep the profile of an account that registered itself. */
record SelfRegistered(
        String userId,
        String username,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone) {

    static SelfRegistered of(String userId, Identity identity) {
        return new SelfRegistered(
                userId,
                identity.username(),
                identity.email(),
                identity.firstName(),
                identity.lastName(),
                identity.phone());
    }
}
