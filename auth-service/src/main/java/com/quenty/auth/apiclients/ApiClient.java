package com.quenty.auth.apiclients;

import com.quenty.platform.persistence.UpdatedEntity;
import com.quenty.platform.security.DataScope;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system that signs in without a person. Its secret is shown once and stored as a hash. Rotating the secret, changing
 * what the client may do, and deactivating it end its tokens.
 *
 * <p>A person owns it: the one who was shown the secret last. It holds at most what they hold at that moment, and stops
 * when they are suspended, deactivated or moved to another company. A colleague takes it over by rotating the secret.
 */
@Entity
@Table(name = "api_clients")
class ApiClient extends UpdatedEntity {

    @Column(updatable = false)
    private String clientId;

    private String name;

    @Column(columnDefinition = "text")
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClientKind kind;

    private String secretHash;

    @Enumerated(EnumType.STRING)
    private DataScope dataScope;

    private @Nullable String companyId;

    @Column(name = "is_active")
    private boolean active = true;

    private long tokenVersion = 1;

    private Instant secretRotatedAt;

    @Column(updatable = false)
    private @Nullable String createdBy;

    private @Nullable String ownerId;

    private @Nullable String ownerCompanyId;

    @ElementCollection
    @CollectionTable(name = "api_client_permissions", joinColumns = @JoinColumn(name = "api_client_id"))
    @Column(name = "permission_id")
    private Set<Integer> permissionIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected ApiClient() {}

    private ApiClient(String clientId, String name, ClientKind kind, String secretHash, Instant now) {
        this.clientId = clientId;
        this.name = name;
        this.kind = kind;
        this.secretHash = secretHash;
        this.secretRotatedAt = now;
        this.dataScope = DataScope.OWN;
    }

    static ApiClient create(String clientId, String name, String secretHash, String createdBy, Instant now) {
        var client = new ApiClient(clientId, name, ClientKind.API, secretHash, now);
        client.createdBy = createdBy;
        return client;
    }

    static ApiClient ofService(String clientId, String secretHash, Instant now) {
        return new ApiClient(clientId, clientId, ClientKind.SERVICE, secretHash, now);
    }

    /** @return whether its grants have changed, so that its tokens must end */
    boolean revise(
            String name,
            @Nullable String description,
            DataScope scope,
            @Nullable String companyId,
            Set<Integer> permissions) {
        this.name = name;
        this.description = description;
        boolean changed =
                dataScope != scope || !Objects.equals(this.companyId, companyId) || !permissionIds.equals(permissions);
        this.dataScope = scope;
        this.companyId = companyId;
        this.permissionIds.retainAll(permissions);
        this.permissionIds.addAll(permissions);
        return changed;
    }

    /** @param companyId where the new owner works now */
    void belongTo(String ownerId, @Nullable String companyId) {
        this.ownerId = ownerId;
        this.ownerCompanyId = companyId;
    }

    void rotateSecret(String hash, Instant now) {
        secretHash = hash;
        secretRotatedAt = now;
    }

    void deactivate() {
        active = false;
    }

    void reactivate() {
        active = true;
    }

    /** @return the lowest token version that is still valid */
    long endTokens() {
        return ++tokenVersion;
    }

    String clientId() {
        return clientId;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    ClientKind kind() {
        return kind;
    }

    String secretHash() {
        return secretHash;
    }

    DataScope dataScope() {
        return dataScope;
    }

    @Nullable
    String companyId() {
        return companyId;
    }

    @Nullable
    String ownerId() {
        return ownerId;
    }

    boolean active() {
        return active;
    }

    Instant secretRotatedAt() {
        return secretRotatedAt;
    }
}
