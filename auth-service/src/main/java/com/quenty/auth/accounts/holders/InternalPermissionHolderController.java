package com.quenty.auth.accounts.holders;

import com.quenty.contracts.auth.PermissionHolderApi;
import com.quenty.contracts.auth.PermissionHolderView;
import com.quenty.platform.security.RequiresPermission;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InternalPermissionHolderController implements PermissionHolderApi {

    private final PermissionHolderQueries queries;

    InternalPermissionHolderController(PermissionHolderQueries queries) {
        this.queries = queries;
    }

    @Override
    @RequiresPermission("internal-permission-holders:read")
    public PermissionHolderView get(String userId, String permission) {
        return new PermissionHolderView(userId, permission, queries.isHolder(userId, permission));
    }
}
