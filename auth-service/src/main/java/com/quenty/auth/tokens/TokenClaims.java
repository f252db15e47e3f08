package com.quenty.auth.tokens;

import com.quenty.platform.security.DataScope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an access token about its holder, apart from the registered ones. The same form for users and clients.
 *
 * @param use {@code user}, {@code client} or {@code service}
 * @param version the holder's token version; a revocation names the lowest that is still valid
 */
public record TokenClaims(
        String subject,
        String use,
        long version,
        @Nullable String sessionId,
        @Nullable String companyId,
        @Nullable String clientId,
        List<String> roles,
        Set<String> permissions,
        DataScope scope) {

    public static final String TYPE = "at+jwt";

    public static TokenClaims ofUser(
            String userId,
            long version,
            String sessionId,
            @Nullable String companyId,
            Collection<String> roles,
            Set<String> permissions,
            DataScope scope) {
        return new TokenClaims(
                userId, "user", version, sessionId, companyId, null, List.copyOf(roles), permissions, scope);
    }

    public static TokenClaims ofClient(
            String clientId,
            boolean service,
            long version,
            @Nullable String companyId,
            Set<String> permissions,
            DataScope scope) {
        return new TokenClaims(
                clientId,
                service ? "service" : "client",
                version,
                null,
                companyId,
                clientId,
                List.of(),
                permissions,
                scope);
    }

    public void writeTo(BiConsumer<String, Object> claims) {
        claims.accept("token_use", use);
        claims.accept("ver", version);
        claims.accept("roles", roles);
        claims.accept("permissions", permissions.stream().sorted().toList());
        claims.accept("data_scope", scope.code());
        if (sessionId != null) {
            claims.accept("sid", sessionId);
        }
        if (companyId != null) {
            claims.accept("company_id", companyId);
        }
        if (clientId != null) {
            claims.accept("client_id", clientId);
        }
    }
}
