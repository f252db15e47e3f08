package com.quenty.auth.apiclients;

import com.quenty.auth.knowncompanies.KnownCompanyRepository;
import com.quenty.auth.roles.Actor;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.tokens.TokenClaims;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.Objects;
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
            long tokenVersion,
            @Nullable String ownerId,
            @Nullable String ownerCompanyId) {

        boolean ofService() {
            return kind.equals(ClientKind.SERVICE.code());
        }
    }

    /** The grants of a client at this moment, and the company whose rows they are about. */
    private record Holding(Grants grants, @Nullable String companyId) {}

    private final JdbcClient jdbc;
    private final KnownCompanyRepository companies;
    private final ClientOwners owners;

    ApiClientGrantRepository(JdbcClient jdbc, KnownCompanyRepository companies, ClientOwners owners) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.owners = owners;
    }

    /** An active client, with its grants at this moment. */
    public Optional<Actor> findActor(String clientId) {
        return findActive(clientId)
                .flatMap(client -> holding(client)
                        .map(holding -> new Actor(client.clientId(), holding.companyId(), holding.grants())));
    }

    /** The person who acts: the owner of a client, everybody else themselves. */
    public String personBehind(String actorId) {
        return jdbc.sql("SELECT owner_id FROM api_clients WHERE client_id = :client AND owner_id IS NOT NULL")
                .param("client", actorId)
                .query((row, number) -> row.getString("owner_id"))
                .optional()
                .orElse(actorId);
    }

    /** Empty when the client, its owner, or the company it belongs to, is not active, or its owner has moved. */
    Optional<ActiveClient> findActive(String clientId) {
        return jdbc.sql("""
                SELECT id, client_id, kind, secret_hash, data_scope, company_id, token_version, owner_id,
                    owner_company_id
                FROM api_clients
                WHERE client_id = :client AND is_active
                """)
                .param("client", clientId)
                .query(ActiveClient.class)
                .optional()
                .filter(client -> companies.isActive(client.companyId()))
                .filter(client -> holding(client).isPresent());
    }

    /**
     * The claims of a token. The client was read before, with its token version: if what its owner holds changes in
     * between, the token is of a version that has ended.
     *
     * @return empty when the owner has closed or moved meanwhile
     */
    Optional<TokenClaims> claims(ActiveClient client) {
        return holding(client)
                .map(holding -> TokenClaims.ofClient(
                        client.clientId(),
                        client.ofService(),
                        client.tokenVersion(),
                        holding.companyId(),
                        holding.grants().permissions(),
                        holding.grants().scope()));
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

    /** The grants of the client within those of its owner. Services of the suite have no owner. */
    private Optional<Holding> holding(ActiveClient client) {
        var own = new Grants(
                List.of(), new TreeSet<>(permissionsOf(client.id())), Coded.of(DataScope.class, client.dataScope()));
        if (client.ofService()) {
            return Optional.of(new Holding(own, client.companyId()));
        }
        return Optional.ofNullable(client.ownerId())
                .flatMap(owners::find)
                .filter(owner -> Objects.equals(owner.companyId(), client.ownerCompanyId()))
                .flatMap(owner -> limited(own, client.companyId(), owner));
    }

    /** An owner who is limited to one company by now limits the client to it, and stops one of another company. */
    private static Optional<Holding> limited(Grants own, @Nullable String companyId, ClientOwners.Owner owner) {
        var grants = own.within(owner.grants());
        if (owner.grants().scope() == DataScope.PLATFORM) {
            return Optional.of(new Holding(grants, companyId));
        }
        return companyId == null || companyId.equals(owner.companyId())
                ? Optional.of(new Holding(grants, owner.companyId()))
                : Optional.empty();
    }
}
