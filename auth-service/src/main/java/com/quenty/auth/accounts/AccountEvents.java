package com.quenty.auth.accounts;

import com.quenty.auth.identities.Identity;

/** Application events of accounts, published within the transaction that makes the change. */
public final class AccountEvents {

    private AccountEvents() {}

    public record PasswordChanged(String userId, String username) {}

    /** The account has another, confirmed address. */
    public record EmailChanged(String userId) {}

    /** A self-registered account may sign in from now on. Published at least once for such an account. */
    public record RegistrationConfirmed(String userId, Identity identity) {}
}
