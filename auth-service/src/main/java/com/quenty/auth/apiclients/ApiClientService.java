package com.quenty.auth.apiclients;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.passwords.CurrentPasswordCheck;
import com.quenty.auth.permissions.PermissionRepository;
import com.quenty.auth.revocations.RevocationRepository;
import com.quenty.auth.roles.Actor;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.identity.ExternalId;
import com.quenty.platform.problem.ConcurrentUpdate;
import com.quenty.platform.problem.ValidationFailed;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class ApiClientService {

    private static final Logger log = LoggerFactory.getLogger(ApiClientService.class);

    private static final String SUBJECT = "api_client";

    private final ApiClientRepository clients;
    private final ApiClientGrantRepository grants;
    private final ClientSecretHasher secrets;
    private final PermissionRepository permissions;
    private final RevocationRepository revocations;
    private final AuditEventRepository audit;
    private final CurrentPasswordCheck proof;
    private final Idempotency idempotency;
    private final TransactionOperations transaction;
    private final ApiClientProperties properties;
    private final Clock clock;

    ApiClientService(
            ApiClientRepository clients,
            ApiClientGrantRepository grants,
            ClientSecretHasher secrets,
            PermissionRepository permissions,
            RevocationRepository revocations,
            AuditEventRepository audit,
            CurrentPasswordCheck proof,
            Idempotency idempotency,
            TransactionOperations transaction,
            ApiClientProperties properties,
            Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.secrets = secrets;
        this.permissions = permissions;
        this.revocations = revocations;
        this.audit = audit;
        this.proof = proof;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ApiClientResponse get(Caller caller, String clientId) {
        return response(visible(Actor.of(caller), clientId));
    }

    ApiClientSecretResponse create(Caller caller, CreateApiClientRequest request) {
        var actor = Actor.of(caller);
        return issueSecret(
                () -> {
                    requirePlaceable(actor, request.revision());
                    proof.require(caller.id(), caller.sessionId(), request.currentPassword());
                },
                secret -> create(actor, request, secret));
    }

    private ApiClient create(Actor actor, CreateApiClientRequest request, String secret) {
        var client = ApiClient.create(
                ExternalId.next("CLIENT"), request.name(), secrets.encode(secret), actor.id(), clock.instant());
        client.belongTo(actor.id(), actor.companyId());
        client.revise(
                request.name(),
                request.description(),
                request.dataScope(),
                request.companyId(),
                permissions.idsOf(request.permissions(), "/permissions"));
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_CREATED, client).with("after", request.revision()));
        return client;
    }

    ApiClientResponse revise(Caller caller, String clientId, IfMatch match, MergePatch<ApiClientRevision> patch) {
        var seen = inTransaction(() -> revision(actionable(caller, clientId, match)));
        var wanted = patch.applyTo(seen);
        boolean proven = !wanted.holdsTheSameAs(seen);
        if (proven) {
            requirePlaceable(Actor.of(caller), wanted);
            proof.require(caller.id(), caller.sessionId(), wanted.currentPassword());
        }
        return inTransaction(() -> revise(caller, actionable(caller, clientId, match), patch, proven));
    }

    private ApiClientResponse revise(
            Caller caller, ApiClient client, MergePatch<ApiClientRevision> patch, boolean proven) {
        var before = revision(client);
        var after = patch.applyTo(before);
        if (!proven && !after.holdsTheSameAs(before)) {
            // Changed by somebody else since the proof was found needless.
            throw new ConcurrentUpdate();
        }
        requirePlaceable(Actor.of(caller), after);
        boolean changed = client.revise(
                after.name(),
                after.description(),
                after.dataScope(),
                after.companyId(),
                permissions.idsOf(after.permissions(), "/permissions"));
        if (changed) {
            endTokens(client);
        }
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_CHANGED, client)
                .with("before", before)
                .with("after", after.withoutProof()));
        return response(client);
    }

    /** Voids the old secret and the tokens that were issued for it; the one who sees the new one owns the client. */
    ApiClientSecretResponse rotateSecret(
            Caller caller, String clientId, IfMatch match, @Nullable String currentPassword) {
        return issueSecret(
                () -> {
                    inTransaction(() -> actionable(caller, clientId, match).clientId());
                    proof.require(caller.id(), caller.sessionId(), currentPassword);
                },
                secret -> rotateSecret(caller, actionable(caller, clientId, match), secret));
    }

    private ApiClient rotateSecret(Caller caller, ApiClient client, String secret) {
        client.rotateSecret(secrets.encode(secret), clock.instant());
        client.belongTo(caller.id(), caller.companyId());
        endTokens(client);
        clients.saveAndFlush(client);
        audit.record(entry(AuditEventType.CLIENT_SECRET_ROTATED, client));
        return client;
    }

    /** Secrets are not stored, so the answer to a repeated request has none. */
    private ApiClientSecretResponse issueSecret(Runnable permission, Function<String, ApiClient> work) {
        var secret = new AtomicReference<@Nullable String>();
        var client = idempotency.once(
                ApiClientResponse.class,
                () -> {
                    permission.run();
                    return ClientSecretHasher.next();
                },
                fresh -> {
                    secret.set(fresh);
                    return response(work.apply(fresh));
                });
        return ApiClientSecretResponse.of(client, secret.get());
    }

    ApiClientResponse deactivate(Caller caller, String clientId, IfMatch match) {
        return idempotency.once(
                ApiClientResponse.class, () -> response(deactivate(actionable(caller, clientId, match))));
    }

    private ApiClient deactivate(ApiClient client) {
        if (client.active()) {
            client.deactivate();
            endTokens(client);
            clients.saveAndFlush(client);
            audit.record(entry(AuditEventType.CLIENT_DEACTIVATED, client));
        }
        return client;
    }

    ApiClientResponse reactivate(Caller caller, String clientId, IfMatch match, @Nullable String currentPassword) {
        return idempotency.once(
                ApiClientResponse.class,
                () -> {
                    var version = inTransaction(
                            () -> actionable(caller, clientId, match).version());
                    proof.require(caller.id(), caller.sessionId(), currentPassword);
                    return version;
                },
                version -> response(reactivate(actionable(caller, clientId, match))));
    }

    private ApiClient reactivate(ApiClient client) {
        if (!client.active()) {
            client.reactivate();
            clients.saveAndFlush(client);
            audit.record(entry(AuditEventType.CLIENT_REACTIVATED, client));
        }
        return client;
    }

    /** Brings the clients of the suite's services up to the catalogue and the configured secrets. */
    @Transactional
    public void seed() {
        PermissionCatalogue.SERVICE_CLIENTS.forEach((name, granted) -> {
            var configured = properties.services().get(name);
            if (configured == null) {
                log.warn("{} can't sign in: quenty.auth.api-clients.services.{}.secret is not set", name, name);
                return;
            }
            var client = clients.findByClientId(name)
                    .orElseGet(() -> ApiClient.ofService(name, secrets.encode(configured.secret()), clock.instant()));
            if (!secrets.matches(configured.secret(), client.secretHash())) {
                client.rotateSecret(secrets.encode(configured.secret()), clock.instant());
            }
            client.revise(
                    name,
                    "A service of the suite",
                    DataScope.PLATFORM,
                    null,
                    permissions.idsForService(new LinkedHashSet<>(granted)));
            clients.saveAndFlush(client);
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void endTokens(ApiClient client) {
        revocations.endTokens(List.of(new RevocationRepository.EndedTokens(client.clientId(), client.endTokens())));
    }

    private ApiClient visible(Actor actor, String clientId) {
        return clients.findByClientId(clientId)
                .filter(client -> actor.reaches(client.clientId(), client.companyId()))
                .orElseThrow(ApiClientProblems.ClientNotFound::new);
    }

    private ApiClient actionable(Caller caller, String clientId, IfMatch match) {
        var actor = Actor.of(caller);
        var client = visible(actor, clientId);
        match.check(client.version());
        if (client.kind() == ClientKind.SERVICE) {
            throw new ApiClientProblems.ServiceClient();
        }
        actor.requireCovers(revision(client).grants());
        return client;
    }

    private static void requirePlaceable(Actor actor, ApiClientRevision wanted) {
        if (wanted.dataScope() == DataScope.COMPANY && wanted.companyId() == null) {
            throw ValidationFailed.of("/company_id", "is required for the data scope company");
        }
        actor.requireMayGrant(wanted.grants());
        actor.requireMayPlaceIn(wanted.companyId());
    }

    private ApiClientRevision revision(ApiClient client) {
        return new ApiClientRevision(
                client.name(),
                client.description(),
                client.dataScope(),
                client.companyId(),
                Set.copyOf(grants.permissionsOf(client.id())),
                null);
    }

    private ApiClientResponse response(ApiClient client) {
        return new ApiClientResponse(
                client.clientId(),
                client.name(),
                client.description(),
                client.kind(),
                client.dataScope(),
                client.companyId(),
                grants.permissionsOf(client.id()),
                client.ownerId(),
                client.active(),
                client.secretRotatedAt(),
                client.createdAt(),
                client.updatedAt(),
                client.version());
    }

    private static AuditEvent entry(AuditEventType type, ApiClient client) {
        return AuditEvent.of(type, SUBJECT, client.clientId()).inCompany(client.companyId());
    }
}
