package com.quenty.auth.permissions;

import com.quenty.platform.security.CommonData;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/permissions")
@Tag(name = "permissions", description = "Permissions that roles and API clients can hold.")
class PermissionController {

    private final PermissionQueries permissions;

    PermissionController(PermissionQueries permissions) {
        this.permissions = permissions;
    }

    @GetMapping
    @RequiresPermission("roles:read")
    @CommonData
    @Operation(
            summary = "List permissions",
            description =
                    "All permissions that a role or an API client can hold, including wildcards. Sort by `name` or"
                            + " `created_at`.")
    PageResponse<PermissionResponse> list(
            @Valid @ParameterObject PermissionFilter filter, @ParameterObject PageRequest page) {
        return permissions.list(filter, page);
    }
}
