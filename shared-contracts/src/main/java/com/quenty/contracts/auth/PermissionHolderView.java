package com.quenty.contracts.auth;

/**
 * @param holds the account is neither suspended nor deactivated (an invitation may still be open), and one of its active roles names
 *     the permission. A wildcard does not: those who may do everything with a resource direct the work, and are assigned none
 *     unless a role says so
 */
public record PermissionHolderView(String userId, String permission, boolean holds) {}
