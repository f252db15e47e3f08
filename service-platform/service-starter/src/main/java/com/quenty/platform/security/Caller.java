package com.quenty.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller, as the access token says. A controller takes it as an argument; elsewhere {@link CurrentCaller} has it.
 *
 * @param id the account's {@code user_id}, or the client id of a service
 * @param companyId the company the account belongs to; null for platform staff, services and unattached customers
 * @param scope which rows the caller may see
 * @param permissions {@code resource:action}, also {@code *} and {@code resource:*}
 * @param sessionId the sign-in the token descends from; null for services
 * @param service true for a client-credentials token
 */
public record Caller(
        String id,
        @Nullable String companyId,
        DataScope scope,
        Set<String> permissions,
        @Nullable String sessionId,
        boolean service) {

    public boolean may(String permission) {
        return Permissions.grant(permissions, permission);
    }
}
