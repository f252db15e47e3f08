package com.quenty.contracts.auth;

import org.jspecify.annotations.Nullable;

/**
 * Changes to an account. A null member is left unchanged; an empty text removes names, phone and company. A change of role
 * or company ends the validity of tokens issued before it. Another e-mail address is only asked for: the account keeps the one
 * it has until the new one is confirmed, and then its owner reports it ({@code CustomerApi#changeEmail}).
 *
 * @param actingUserId the person who asked for it; null when the caller restores what it knows, which is never an address
 * @param currentPassword that of the acting person, as they entered it; required with another e-mail address
 * @param actingSessionId the sign-in of the acting person, if their token has one: wrong passwords of each have waits of their
 *     own
 */
public record AccountChange(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String companyId,
        @Nullable String role,
        @Nullable String actingUserId,
        @Nullable String currentPassword,
        @Nullable String actingSessionId) {

    /** A password must not reach a log by way of the request. */
    @Override
    public String toString() {
        return "AccountChange[hidden]";
    }
}
