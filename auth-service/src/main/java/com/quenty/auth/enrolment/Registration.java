package com.quenty.auth.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * A registration as it waits to be carried out. The request does the same for a free name as for a taken one: it hashes and
 * writes this. What follows happens where nobody can measure it.
 *
 * @param userId minted with the request, so that carrying it out twice makes one account
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
