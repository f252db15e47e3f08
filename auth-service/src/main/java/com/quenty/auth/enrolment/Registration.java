package com.quenty.auth.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * A queued registration. The request does the same for a free name as for a taken one: it hashes the password and
 * writes this. The rest is done in the delivery, where the response time can't reveal it.
 *
 * @param userId assigned with the request, so that a retry creates no second account
 */
record Registration(
        String userId,
        String username,
        String email,
        String passwordHash,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Registration[" + userId + "]";
    }
}
