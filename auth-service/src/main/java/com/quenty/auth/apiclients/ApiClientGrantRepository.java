package com.quenty.auth.apiclients;

import com.quenty.auth.knowncompanies.KnownCompanyRepository;
import com.quenty.auth.revocations.RevocationRepository;
import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.tokens.TokenClaims;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grants of clients, in SQL; read when a client requests a token, or acts through a sibling. */
@Repository
public class ApiClientGrantRepository {

    /**
     * A client that may sign in.
     *
     * @param id surrogate key
     */
    record ActiveClient(
            Integer id,
            String clientId,
            String kind,
            String secretHash,
            String dataScope,
            @Nullable String companyId,
            long tokenVersion) {}

    private final JdbcClient jdbc;
    private final KnownCompanyRepository companies;
    private final RevocationRepository revocations;

    ApiClientGrantRepository(JdbcClient jdbc, KnownCompanyRepository companies, RevocationRepository revocations) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.revocations = revocations;
    }

    void endTokensOfCompany(String companyId) {
        revocations.endTokens(jdbc.sql("""
                UPDATE api_clients SET token_version = token_version + 1, version = version + 1
                WHERE company_id = :company RETURNING client_id, token_version
                """)
                .param("company", companyId)
                .query((row, number) ->
                        new RevocationRepository.EndedTokens(row.getString("client_id"), row.getLong("token_version")))
                .list());
    }

    /** An active client, with its grants at this moment. */
    public Optional<Actor> findActor(String clientId) {
        return findActive(clientId).map(client -> new Actor(client.clientId(), client.companyId(), grants(client)));
    }

    /** Empty when the client, or the company it belongs to, is not active. */
    Optional<ActiveClient> findActive(String clientId) {
        return jdbc.sql("""
                SELECT id, client_id, kind, secret_hash, data_scope, company_id, token_version FROM api_clients
                WHERE client_id = :client AND is_active
                """)
                .param("client", clientId)
                .query(ActiveClient.class)
                .optional()
                .filter(client -> companies.isActive(client.companyId()));
    }

    TokenClaims claims(ActiveClient client) {
        var grants = grants(client);
        return TokenClaims.ofClient(
                client.clientId(),
                client.kind().equals(ClientKind.SERVICE.code()),
                client.tokenVersion(),
                client.companyId(),
                grants.permissions(),
                grants.scope());
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

    private Grants grants(ActiveClient client) {
        return new Grants(
                List.of(), new TreeSet<>(permissionsOf(client.id())), Coded.of(DataScope.class, client.dataScope()));
    }
}
