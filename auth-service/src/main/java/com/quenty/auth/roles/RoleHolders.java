package com.quenty.auth.roles;

/** The accounts that hold a role; implemented by the package that owns the assignments. */
public interface RoleHolders {

    /**
     * The number of accounts that hold the role.
     *
     * @param role surrogate key
     */
    int count(Integer role);

    /**
     * Locks the accounts that hold the role, until the transaction ends and in one order for all. Accounts are locked before
     * roles, as an assignment does.
     *
     * @param role surrogate key
     */
    void lock(Integer role);

    /**
     * Ends the access tokens of all accounts that hold the role.
     *
     * @param role surrogate key
     */
    void endTokens(Integer role);
}
