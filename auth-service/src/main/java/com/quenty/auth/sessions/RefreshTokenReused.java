package com.quenty.auth.sessions;

/**
 * Published within the transaction that ends a session because a spent refresh token was presented after its grace
 * period.
 *
 * @param account surrogate key
 */
public record RefreshTokenReused(Integer account, String sessionId) {}
