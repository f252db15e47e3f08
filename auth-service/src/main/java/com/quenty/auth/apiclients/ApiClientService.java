package com.quenty.auth.apiclients;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.permissions.PermissionBook;
import com.quenty.auth.roles.Grants;
import com.quenty.auth.roles.Holder;
import com.quenty.auth.tokens.Revocations;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.Listing;
import com.quenty.platform.web.Listings;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortType;
import com.quenty.platform.web.SqlFilter;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making and changing OAuth2 clients. */
@Service
public class ApiClientService {

    private static final Logger log = LoggerFactory.getLogger(ApiClientService.class);

    private static final String TABLE = "api_clients";

    private static final Listing<ApiClientResponse> LIST = Listing.of(ApiClientResponse.class)
            .select("""
                    c.client_id, c.name, c.description, c.kind, c.data_scope, c.company_id, c.is_active, c.secret_rotated_at,
                    c.created_at, c.updated_at, c.version,
                    (SELECT coalesce(json_agg(p.name ORDER BY p.name), '[]') FROM api_client_permissions cp
                        JOIN permissions p ON p.id = cp.permission_id WHERE cp.api_client_id = c.id) AS permissions""")
            .from("api_clients c")
            .tieBreaker("c.id")
            .sortable("created_at", "c.created_at", SortType.TIMESTAMP)
            .sortable("name", "c.name", SortType.TEXT)
            .defaultSort("-created_at")
            .build();

    private final ApiClientRepository clients;
    private final ApiClientBook book;
    private final ClientSecret secrets;
    private final PermissionBook permissions;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final Listings listings;
    private final Idempotency idempotency;
    private final ServiceClientSettings settings;
    private final Clock clock;

    ApiClientService(
            ApiClientRepository clients,
            ApiClientBook book,
            ClientSecret secrets,
            PermissionBook permissions,
            Revocations revocations,
            AuditTrail audit,
            Listings listings,
            Idempotency idempotency,
            ServiceClientSettings settings,
            Clock clock) {
        this.clients = clients;
        this.book = book;
        this.secrets = secrets;
        this.permissions = permissions;
        this.revocations = revocations;
        this.audit = audit;
        this.listings = listings;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    PageResponse<ApiClientResponse> list(Caller caller, ApiClientFilter filter, PageRequest page) {
        return listings.page(
                LIST,
                SqlFilter.all()
                        .visibleTo(caller, "c.client_id", "c.company_id")
                        .andIf("c.kind = :?", filter.kind())
                        .andIf("c.is_active = :?", filter.isActive())
                        .andIf("c.company_id = :?", filter.companyId()),
                page);
    }

    @Transactional(readOnly = true)
    ApiClientResponse get(Caller caller, String clientId) {
        return response(visible(Holder.of(caller), clientId));
    }

    IssuedSecret create(Caller caller, ApiClientRequest request) {
        return issued(secret -> create(Holder.of(caller), request, secret));
    }

    private ApiClient create(Holder holder, ApiClientRequest request, String secret) {
        requirePlaceable(holder, request);
        var client = ApiClient.create(
                ExternalId.next("CLIENT"), request.name(), secrets.encode(secret), holder.id(), clock.instant());
        client.revise(
                request.name(),
                request.description(),
                request.dataScope(),
                request.companyId(),
                permissions.idsOf(request.permissions(), "/permissions"));
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_CREATED, client).with("after", request));
        return client;
    }

    @Transactional
    ApiClientResponse change(Caller caller, String clientId, IfMatch ifMatch, MergePatch<ApiClientRequest> patch) {
        var client = actionable(caller, clientId, ifMatch);
        var before = request(client);
        var after = patch.applyTo(before);
        requirePlaceable(Holder.of(caller), after);
        boolean narrowed = client.revise(
                after.name(),
                after.description(),
                after.dataScope(),
                after.companyId(),
                permissions.idsOf(after.permissions(), "/permissions"));
        if (narrowed) {
            endTokens(client);
        }
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_CHANGED, client)
                .with("before", before)
                .with("after", after));
        return response(client);
    }

    /** The old secret and the tokens it brought are void at once. */
    IssuedSecret rotateSecret(Caller caller, String clientId, IfMatch ifMatch) {
        return issued(secret -> rotateSecret(actionable(caller, clientId, ifMatch), secret));
    }

    private ApiClient rotateSecret(ApiClient client, String secret) {
        client.rotateSecret(secrets.encode(secret), clock.instant());
        endTokens(client);
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_SECRET_ROTATED, client));
        return client;
    }

    /** The secret is kept nowhere, so a repeated request learns that it was carried out, and not the secret. */
    private IssuedSecret issued(Function<String, ApiClient> work) {
        var secret = new AtomicReference<@Nullable String>();
        var client = idempotency.once(ApiClientResponse.class, () -> {
            var fresh = ClientSecret.next();
            secret.set(fresh);
            return response(work.apply(fresh));
        });
        return IssuedSecret.of(client, secret.get());
    }

    ApiClientResponse deactivate(Caller caller, String clientId, IfMatch ifMatch) {
        return idempotency.once(
                ApiClientResponse.class, () -> response(switchedOff(actionable(caller, clientId, ifMatch))));
    }

    private ApiClient switchedOff(ApiClient client) {
        if (client.active()) {
            client.switchOff();
            endTokens(client);
            clients.saveAndFlush(client);
            audit.record(entry(AuditEventType.CLIENT_DEACTIVATED, client));
        }
        return client;
    }

    ApiClientResponse reactivate(Caller caller, String clientId, IfMatch ifMatch) {
        return idempotency.once(
                ApiClientResponse.class, () -> response(switchedOn(actionable(caller, clientId, ifMatch))));
    }

    private ApiClient switchedOn(ApiClient client) {
        if (!client.active()) {
            client.switchOn();
            clients.saveAndFlush(client);
            audit.record(entry(AuditEventType.CLIENT_REACTIVATED, client));
        }
        return client;
    }

    /** Brings the clients of our own services up to the catalogue and the configured secrets. */
    @Transactional
    public void seed() {
        PermissionCatalogue.SERVICE_CLIENTS.forEach((name, granted) -> {
            var configured = settings.serviceClients().get(name);
            if (configured == null) {
                log.warn("{} can't sign in: quenty.auth.service-clients.{}.secret is not set", name, name);
                return;
            }
            var client = clients.findByClientId(name)
                    .orElseGet(() -> ApiClient.ofService(name, secrets.encode(configured.secret()), clock.instant()));
            if (!secrets.matches(configured.secret(), client.secretHash())) {
                client.rotateSecret(secrets.encode(configured.secret()), clock.instant());
            }
            client.revise(
                    name,
                    "One of our own services",
                    DataScope.PLATFORM,
                    null,
                    permissions.idsForService(new LinkedHashSet<>(granted)));
            clients.saveAndFlush(client);
        });
    }

    private void endTokens(ApiClient client) {
        revocations.endTokensOfClient(client.clientId(), client.endTokens());
    }

    private ApiClient visible(Holder holder, String clientId) {
        return clients.findByClientId(clientId)
                .filter(client -> holder.reaches(client.clientId(), client.companyId()))
                .orElseThrow(ClientNotFound::new);
    }

    private ApiClient actionable(Caller caller, String clientId, IfMatch ifMatch) {
        var holder = Holder.of(caller);
        var client = visible(holder, clientId);
        ifMatch.check(client.version());
        if (client.kind() == ClientKind.SERVICE) {
            throw new ServiceClient();
        }
        holder.requireCovers(granted(request(client)));
        return client;
    }

    private static void requirePlaceable(Holder holder, ApiClientRequest request) {
        if (request.dataScope() == DataScope.COMPANY && request.companyId() == null) {
            throw ValidationFailed.of("/company_id", "is needed for the data scope company");
        }
        holder.requireMayGrant(granted(request));
        holder.requireMayPlaceIn(request.companyId());
    }

    private static Grants granted(ApiClientRequest request) {
        return new Grants(List.of(), new TreeSet<>(request.permissions()), request.dataScope());
    }

    private ApiClientRequest request(ApiClient client) {
        return new ApiClientRequest(
                client.name(),
                client.description(),
                client.dataScope(),
                client.companyId(),
                Set.copyOf(book.permissionsOf(client.id())));
    }

    private ApiClientResponse response(ApiClient client) {
        return new ApiClientResponse(
                client.clientId(),
                client.name(),
                client.description(),
                client.kind(),
                client.dataScope(),
                client.companyId(),
                book.permissionsOf(client.id()),
                client.active(),
                client.secretRotatedAt(),
                client.createdAt(),
                client.updatedAt(),
                client.version());
    }

    private static AuditEntry entry(AuditEventType type, ApiClient client) {
        return AuditEntry.of(type, TABLE, client.clientId()).inCompany(client.companyId());
    }
}
