package com.quenty.auth.roles;

import com.quenty.platform.security.Caller;
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

    RoleController(RoleService roles) {
        this.roles = roles;
    }

    @GetMapping
    @RequiresPermission("roles:read")
    @Operation(summary = "List roles", description = "Sort by `name` or `created_at`.")
    PageResponse<RoleResponse> list(@ParameterObject RoleFilter filter, @ParameterObject PageRequest page) {
        return roles.list(filter, page);
    }

    @PostMapping
    @RequiresPermission("roles:create")
    @Operation(
            summary = "Create a role",
            description =
                    "It can grant no permission and no scope that the caller does not hold (403 `grant-exceeds-own`).")
    ResponseEntity<RoleResponse> create(Caller caller, @Valid @RequestBody RoleRequest request) {
        var role = roles.create(caller, request);
        return Created.at("/api/v1/admin/roles/{id}", role, role.roleId());
    }

    @GetMapping("/{role_id}")
    @RequiresPermission("roles:read")
    @Operation(summary = "One role")
    RoleResponse get(@PathVariable("role_id") String roleId) {
        return roles.get(roleId);
    }

    @PatchMapping("/{role_id}")
    @RequiresPermission("roles:update")
    @Operation(
            summary = "Change a role",
            description = "What it grants changes for all holders within seconds. System roles can't be changed (422"
                    + " `system-role`).")
    RoleResponse change(
            Caller caller,
            @PathVariable("role_id") String roleId,
            IfMatch ifMatch,
            @RequestBody MergePatch<RoleRequest> patch) {
        return roles.change(caller, roleId, ifMatch, patch);
    }

    @DeleteMapping("/{role_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("roles:delete")
    @Operation(summary = "Delete a role that nobody holds", description = "409 `role-in-use` while somebody does.")
    void delete(Caller caller, @PathVariable("role_id") String roleId, IfMatch ifMatch) {
        roles.delete(caller, roleId, ifMatch);
    }
}
