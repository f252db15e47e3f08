package com.quenty.auth.enrolment;

import com.quenty.auth.identities.Identity;
import org.jspecify.annotations.Nullable;

/** The data that customer-service needs for the profile of a self-registered account. */
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
