package com.quenty.auth.roles;

import com.quenty.auth.auditevents.AuditEvent;
import com.quenty.auth.auditevents.AuditEventRepository;
import com.quenty.auth.auditevents.AuditEventType;
import com.quenty.auth.permissions.PermissionRepository;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.codes.Coded;
import com.quenty.platform.idempotency.Idempotency;
import com.quenty.platform.persistence.UniqueKeys;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class RoleService {

    private static final String SUBJECT = "role";

    private final RoleRepository roles;
    private final RoleGrantRepository grants;
    private final PermissionRepository permissions;
    private final RoleHolders holders;
    private final AuditEventRepository audit;
    private final Idempotency idempotency;

    RoleService(
            RoleRepository roles,
            RoleGrantRepository grants,
            PermissionRepository permissions,
            RoleHolders holders,
            AuditEventRepository audit,
            Idempotency idempotency) {
        this.roles = roles;
        this.grants = grants;
        this.permissions = permissions;
        this.holders = holders;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @Transactional(readOnly = true)
    RoleResponse get(String roleId) {
        return response(require(roleId));
    }

    RoleResponse create(Caller caller, CreateRoleRequest request) {
        return idempotency.once(RoleResponse.class, () -> {
            Actor.of(caller).requireMayGrant(request.grants());
            var role = Role.create(
                    request.name(),
                    request.description(),
                    request.dataScope(),
                    request.active(),
                    permissions.idsOf(request.permissions(), "/permissions"));
            save(role);
            audit.record(AuditEvent.of(AuditEventType.ROLE_CREATED, SUBJECT, role.roleId())
                    .with("after", request));
            return response(role);
        });
    }

    /** When its grants change, the tokens of its holders end; refreshing gives them new ones. */
    @Transactional
    RoleResponse revise(Caller caller, String roleId, IfMatch match, MergePatch<RoleRevision> patch) {
        var role = require(roleId);
        match.check(role.version());
        role.requireOwnRole();
        var before = revision(role);
        var after = patch.applyTo(before);
        var actor = Actor.of(caller);
        actor.requireCovers(before.grants());
        actor.requireMayGrant(after.grants());

        holders.lock(role.id());
        role.revise(
                after.name(),
                after.description(),
                after.dataScope(),
                after.active(),
                permissions.idsOf(after.permissions(), "/permissions"));
        save(role);
        if (!before.grants().equals(after.grants()) || before.active() != after.active()) {
            holders.endTokens(role.id());
        }
        audit.record(AuditEvent.of(AuditEventType.ROLE_CHANGED, SUBJECT, roleId)
                .with("before", before)
                .with("after", after));
        return response(role);
    }

    @Transactional
    void delete(Caller caller, String roleId, IfMatch match) {
        var role = require(roleId);
        match.check(role.version());
        role.requireOwnRole();
        Actor.of(caller).requireCovers(revision(role).grants());
        // A concurrent assignment waits for this lock and then finds no role.
        if (!grants.lock(role.id())) {
            throw new RoleProblems.RoleNotFound();
        }
        int count = holders.count(role.id());
        if (count > 0) {
            throw new RoleProblems.RoleInUse(count);
        }
        roles.delete(role);
        audit.record(AuditEvent.of(AuditEventType.ROLE_DELETED, SUBJECT, roleId).with("name", role.name()));
    }

    /** Brings the system roles up to the catalogue. */
    @Transactional
    public void seed() {
        for (var wanted : PermissionCatalogue.SYSTEM_ROLES) {
            var role = roles.findByName(wanted.name()).orElseGet(() -> Role.ofCatalogue(wanted.name()));
            role.updateFromCatalogue(
                    wanted.description(),
                    Coded.of(DataScope.class, wanted.dataScope()),
                    permissions.idsOf(wanted.permissions(), ""));
            roles.save(role);
        }
    }

    private void save(Role role) {
        UniqueKeys.refusing(
                Map.of("roles_name_key", () -> new RoleProblems.DuplicateRole(role.name())),
                () -> roles.saveAndFlush(role));
    }

    private Role require(String roleId) {
        return roles.findByRoleId(roleId).orElseThrow(RoleProblems.RoleNotFound::new);
    }

    private RoleRevision revision(Role role) {
        return new RoleRevision(role.name(), role.description(), role.dataScope(), permissionsOf(role), role.active());
    }

    private RoleResponse response(Role role) {
        return new RoleResponse(
                role.roleId(),
                role.name(),
                role.description(),
                role.dataScope(),
                List.copyOf(permissionsOf(role)),
                role.active(),
                role.systemRole(),
                role.createdAt(),
                role.updatedAt(),
                role.version());
    }

    private Set<String> permissionsOf(Role role) {
        return grants.permissionsOf(role.id());
    }
}
