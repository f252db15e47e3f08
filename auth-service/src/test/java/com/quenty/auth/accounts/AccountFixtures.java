package com.quenty.auth.accounts;

import com.quenty.auth.identities.Identity;

/** Accounts as their verbs make them. */
final class AccountFixtures {

    private AccountFixtures() {}

    static Identity ana() {
        return new Identity("ana.torres", "ana@andina.example", "Ana", "Torres", null);
    }

    static Account aRegisteredAccount() {
        return Account.register("USER-1", ana(), "{argon2}hash");
    }

    static Account anActiveAccount() {
        var account = aRegisteredAccount();
        account.verifyEmail("ana@andina.example");
        return account;
    }
}
