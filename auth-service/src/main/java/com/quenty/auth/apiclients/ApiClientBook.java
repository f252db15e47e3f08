package com.quenty.auth.apiclients;

import com.quenty.auth.companies.CompanyClosed;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.Holder;
import com.quenty.auth.tokens.Revocations;
import com.quenty.auth.tokens.TokenClaims;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients hold: asked whenever one wants a token, or acts through a sibling. */
@Component
public class ApiClientBook {

    private record Raised(String clientId, long tokenVersion) {}

    /** An active client, of an active company if of any. */
    record Standing(
            Integer id,
            String clientId,
            String kind,
            String secretHash,
            String dataScope,
            @Nullable String companyId,
            long tokenVersion) {}

    private final JdbcClient jdbc;
    private final Revocations revocations;

    ApiClientBook(JdbcClient jdbc, Revocations revocations) {
        this.jdbc = jdbc;
        this.revocations = revocations;
    }

    @EventListener
    void companyClosed(CompanyClosed event) {
        jdbc.sql("""
                UPDATE api_clients SET token_version = token_version + 1, version = version + 1
                WHERE company_id = :company RETURNING client_id, token_version
                """)
                .param("company", event.companyId())
                .query(Raised.class)
                .list()
                .forEach(client -> revocations.endTokensOfClient(client.clientId(), client.tokenVersion()));
    }

    public Optional<Holder> holder(String clientId) {
        return standing(clientId).map(client -> new Holder(client.clientId(), client.companyId(), grants(client)));
    }

    Optional<Standing> standing(String clientId) {
        return jdbc.sql("""
                SELECT id, client_id, kind, secret_hash, data_scope, company_id, token_version FROM api_clients
                WHERE client_id = :client AND is_active
                    AND NOT EXISTS (SELECT FROM known_companies k
                                    WHERE k.company_id = api_clients.company_id AND NOT k.active)
                """).param("client", clientId).query(Standing.class).optional();
    }

    TokenClaims claims(Standing client) {
        var grants = grants(client);
        return TokenClaims.ofClient(
                client.clientId(),
                client.kind().equals(ClientKind.SERVICE.code()),
                client.tokenVersion(),
                client.companyId(),
                grants.permissions(),
                grants.scope());
    }

    Grants grants(Standing client) {
        return new Grants(
                List.of(),
                new TreeSet<>(permissionsOf(client.id())),
                DataScope.valueOf(client.dataScope().toUpperCase(Locale.ROOT)));
    }

    /** @param client surrogate key */
    List<String> permissionsOf(Integer client) {
        return jdbc.sql("""
                SELECT p.name FROM api_client_permissions cp JOIN permissions p ON p.id = cp.permission_id
                WHERE cp.api_client_id = :client AND p.is_active ORDER BY p.name
                """)
                .param("client", client)
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
