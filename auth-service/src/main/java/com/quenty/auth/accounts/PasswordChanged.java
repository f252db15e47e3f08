package com.quenty.auth.accounts;

/** Said within the transaction that changes the password. */
public record PasswordChanged(String userId, String username) {}
