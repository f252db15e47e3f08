package com.quenty.auth.roles;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.PlatformOnly;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.IfMatch;
import com.quenty.platform.web.MergePatch;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/roles")
@Tag(name = "roles", description = "Named sets of permissions with a data scope.")
class RoleController {

    private final RoleService roles;
    private final RoleQueries queries;

    RoleController(RoleService roles, RoleQueries queries) {
        this.roles = roles;
        this.queries = queries;
    }

    @GetMapping
    @RequiresPermission("roles:read")
    @CommonData
    @Operation(summary = "List roles", description = "Sort by `name` or `created_at`.")
    PageResponse<RoleResponse> list(@Valid @ParameterObject RoleFilter filter, @ParameterObject PageRequest page) {
        return queries.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("roles:create")
    @PlatformOnly
    @Operation(
            summary = "Create a role",
            description =
                    "It can grant no permission and no scope that the caller does not hold (403 `grant-exceeds-own`).")
    ResponseEntity<RoleResponse> create(Caller caller, @Valid @RequestBody CreateRoleRequest request) {
        var role = roles.create(caller, request);
        return Created.at("/api/v1/admin/roles/{id}", role, role.roleId());
    }

    @GetMapping("/{role_id}")
    @RequiresPermission("roles:read")
    @CommonData
    @Operation(summary = "One role")
    RoleResponse get(@PathVariable("role_id") String roleId) {
        return roles.get(roleId);
    }

    @PatchMapping("/{role_id}")
    @RequiresPermission("roles:update")
    @PlatformOnly
    @Operation(
            summary = "Change a role",
            description = "Its grants change for all holders within seconds. System roles can't be changed (422"
                    + " `system-role`).")
    RoleResponse revise(
            Caller caller,
            @PathVariable("role_id") String roleId,
            IfMatch match,
            @RequestBody MergePatch<RoleRevision> patch) {
        return roles.revise(caller, roleId, match, patch);
    }

    @DeleteMapping("/{role_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:delete")
    @PlatformOnly
    @Operation(summary = "Delete an unused role", description = "409 `role-in-use` while an account holds it.")
    void delete(Caller caller, @PathVariable("role_id") String roleId, IfMatch match) {
        roles.delete(caller, roleId, match);
    }
}
