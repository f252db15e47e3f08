package com.quenty.auth.roles;

import com.quenty.auth.audit.AuditEntry;
import com.quenty.auth.audit.AuditEventType;
import com.quenty.auth.audit.AuditTrail;
import com.quenty.auth.permissions.PermissionBook;
import com.quenty.auth.tokens.Revocations;
import com.quenty.contracts.permissions.PermissionCatalogue;
import com.quenty.platform.idempotency.Idempotency;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making and changing roles. */
@Service
public class RoleService {

    private static final String TABLE = "roles";

    private static final Listing<RoleResponse> LIST = Listing.of(RoleResponse.class)
            .select("""
                    r.role_id, r.name, r.description, r.data_scope, r.is_active, r.is_system_role, r.created_at, r.updated_at,
                    r.version, (SELECT coalesce(json_agg(p.name ORDER BY p.name), '[]') FROM role_permissions rp
                        JOIN permissions p ON p.id = rp.permission_id WHERE rp.role_id = r.id) AS permissions""")
            .from("roles r")
            .tieBreaker("r.id")
            .sortable("name", "r.name", SortType.TEXT)
            .sortable("created_at", "r.created_at", SortType.TIMESTAMP)
            .defaultSort("name")
            .build();

    private final RoleRepository roles;
    private final RoleBook book;
    private final PermissionBook permissions;
    private final Revocations revocations;
    private final AuditTrail audit;
    private final Listings listings;
    private final Idempotency idempotency;

    RoleService(
            RoleRepository roles,
            RoleBook book,
            PermissionBook permissions,
            Revocations revocations,
            AuditTrail audit,
            Listings listings,
            Idempotency idempotency) {
        this.roles = roles;
        this.book = book;
        this.permissions = permissions;
        this.revocations = revocations;
        this.audit = audit;
        this.listings = listings;
        this.idempotency = idempotency;
    }

    PageResponse<RoleResponse> list(RoleFilter filter, PageRequest page) {
        return listings.page(
                LIST,
                SqlFilter.all()
                        .andIf("r.is_active = :?", filter.isActive())
                        .andIf("r.is_system_role = :?", filter.isSystemRole()),
                page);
    }

    @Transactional(readOnly = true)
    RoleResponse get(String roleId) {
        return response(require(roleId));
    }

    RoleResponse create(Caller caller, RoleRequest request) {
        return idempotency.once(RoleResponse.class, () -> {
            sharedRolesHolder(caller).requireMayGrant(granted(request));
            var role = Role.create(
                    request.name(),
                    request.description(),
                    request.dataScope(),
                    request.active(),
                    permissions.idsOf(request.permissions(), "/permissions"));
            save(role);
            audit.record(AuditEntry.of(AuditEventType.ROLE_CREATED, TABLE, role.roleId())
                    .with("after", request));
            return response(role);
        });
    }

    /** What it grants changes for all who hold it, so their tokens end and the next refresh brings new ones. */
    @Transactional
    RoleResponse change(Caller caller, String roleId, IfMatch ifMatch, MergePatch<RoleRequest> patch) {
        var role = require(roleId);
        ifMatch.check(role.version());
        role.requireOwnRole();
        var before = request(role);
        var after = patch.applyTo(before);
        var holder = sharedRolesHolder(caller);
        holder.requireCovers(granted(before));
        holder.requireMayGrant(granted(after));

        role.revise(
                after.name(),
                after.description(),
                after.dataScope(),
                after.active(),
                permissions.idsOf(after.permissions(), "/permissions"));
        save(role);
        if (!granted(before).equals(granted(after)) || before.active() != after.active()) {
            revocations.endTokensOf(book.holdersOf(role.id()));
        }
        audit.record(AuditEntry.of(AuditEventType.ROLE_CHANGED, TABLE, roleId)
                .with("before", before)
                .with("after", after));
        return response(role);
    }

    @Transactional
    void delete(Caller caller, String roleId, IfMatch ifMatch) {
        var role = require(roleId);
        ifMatch.check(role.version());
        role.requireOwnRole();
        sharedRolesHolder(caller).requireCovers(granted(request(role)));
        // Whoever is given the role at this moment waits for this lock and then finds no role.
        book.lock(role.id());
        int holders = book.holdersOf(role.id()).size();
        if (holders > 0) {
            throw new RoleInUse(holders);
        }
        roles.delete(role);
        audit.record(AuditEntry.of(AuditEventType.ROLE_DELETED, TABLE, roleId).with("name", role.name()));
    }

    /** Brings the system roles up to the catalogue. */
    @Transactional
    public void seed() {
        for (var wanted : PermissionCatalogue.SYSTEM_ROLES) {
            var role = roles.findByName(wanted.name()).orElseGet(() -> Role.ofCatalogue(wanted.name()));
            role.follow(
                    wanted.description(),
                    DataScope.valueOf(wanted.dataScope().toUpperCase(Locale.ROOT)),
                    permissions.idsOf(wanted.permissions(), ""));
            roles.save(role);
        }
    }

    /** A role may be held in every company, so it takes somebody of the platform to change it. */
    private static Holder sharedRolesHolder(Caller caller) {
        var holder = Holder.of(caller);
        holder.requirePlatform();
        return holder;
    }

    private void save(Role role) {
        try {
            roles.saveAndFlush(role);
        } catch (DataIntegrityViolationException e) {
            throw new DuplicateRole(role.name());
        }
    }

    private Role require(String roleId) {
        return roles.findByRoleId(roleId).orElseThrow(RoleNotFound::new);
    }

    private RoleRequest request(Role role) {
        return new RoleRequest(role.name(), role.description(), role.dataScope(), permissionsOf(role), role.active());
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
        return book.permissionsOf(role.id());
    }

    private static Grants granted(RoleRequest request) {
        return new Grants(List.of(request.name()), new TreeSet<>(request.permissions()), request.dataScope());
    }
}
