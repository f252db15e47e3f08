package com.quenty.auth.roles;

import com.quenty.platform.identity.ExternalId;
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
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions with a data scope. System roles come from the catalogue and change only with it; others
 * are created, revised, deactivated and, once no account holds them, deleted.
 */
@Entity
@Table(name = "roles")
class Role extends UpdatedEntity {

    @Column(updatable = false)
    private String roleId;

    private String name;

    @Column(columnDefinition = "text")
    private @Nullable String description;

    @Column(name = "is_active")
    private boolean active;

    @Column(name = "is_system_role", updatable = false)
    private boolean systemRole;

    @Enumerated(EnumType.STRING)
    private DataScope dataScope;

    /** Surrogate keys of permissions, which belong to the catalogue and not to this role. */
    @ElementCollection
    @CollectionTable(name = "role_permissions", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission_id")
    private Set<Integer> permissionIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // JPA
    protected Role() {}

    private Role(String name, boolean systemRole) {
        this.roleId = ExternalId.next("ROLE");
        this.name = name;
        this.systemRole = systemRole;
        this.active = true;
        this.dataScope = DataScope.OWN;
    }

    static Role create(
            String name, @Nullable String description, DataScope scope, boolean active, Set<Integer> permissionIds) {
        var role = new Role(name, false);
        role.active = active;
        role.describe(description, scope, permissionIds);
        return role;
    }

    /** From the catalogue, at every start. */
    static Role ofCatalogue(String name) {
        return new Role(name, true);
    }

    void updateFromCatalogue(String description, DataScope scope, Set<Integer> permissionIds) {
        describe(description, scope, permissionIds);
    }

    void revise(
            String name, @Nullable String description, DataScope scope, boolean active, Set<Integer> permissionIds) {
        requireOwnRole();
        this.name = name;
        this.active = active;
        describe(description, scope, permissionIds);
    }

    void requireOwnRole() {
        if (systemRole) {
            throw new RoleProblems.SystemRole();
        }
    }

    private void describe(@Nullable String description, DataScope scope, Set<Integer> permissionIds) {
        this.description = description;
        this.dataScope = scope;
        // Modified in place, or each start would rewrite the unchanged permissions of every role.
        this.permissionIds.retainAll(permissionIds);
        this.permissionIds.addAll(permissionIds);
    }

    String roleId() {
        return roleId;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    boolean active() {
        return active;
    }

    boolean systemRole() {
        return systemRole;
    }

    DataScope dataScope() {
        return dataScope;
    }
}
