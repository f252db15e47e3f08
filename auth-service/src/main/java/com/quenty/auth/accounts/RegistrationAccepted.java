package com.quenty.auth.accounts;

/** Somebody who registered himself may sign in from now on. Can come more than once for an account. */
public record RegistrationAccepted(String userId, Identity identity) {}
